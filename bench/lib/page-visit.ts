import { gzipSync } from "node:zlib"
import type { Browser, Page, Request } from "@playwright/test"

/** A phone on a slow 4G line, as web performance tools emulate it: one round trip a request, and a CPU a quarter as fast. */
export const SLOW_4G = {
  /** Milliseconds from sending a request to the first byte of the answer, the server's own time not counted. */
  latency: 562,
  /** Bytes a second: 1.44 Mbit/s down, 0.675 Mbit/s up. */
  downloadThroughput: 1_440_000 / 8,
  uploadThroughput: 675_000 / 8,
} as const
const CPU_SLOWDOWN = 4

/** What one visit of a phone with an empty cache cost. Bytes as they travelled, headers not counted. */
export type PageVisit = {
  /** Scripts; of those inside the HTML, what they come to compressed on their own. */
  scriptBytes: number
  /** HTML and stylesheets. */
  markupBytes: number
  imageBytes: number
  images: number
  requests: number
  /** Milliseconds after the start of the navigation. */
  firstPaint: number
  largestPaint: number
  /** What the largest paint was, e.g. `img /anh/….webp`. */
  largestElement: string
}

/**
 * Opens a page once, in a browser profile of its own.
 * @throws Error when it answers anything but 200 or shows a photo that cannot be loaded.
 */
export async function visit(browser: Browser, address: string): Promise<PageVisit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: "vi-VN",
  })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send("Network.enable")
    await devtools.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_4G })
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN })
    const requests: Request[] = []
    page.on("requestfinished", (request) => requests.push(request))
    const answer = await page.goto(address, { waitUntil: "load" })
    if (answer?.status() !== 200) {
      throw new Error(`${address} answered ${answer?.status()}.`)
    }
    const paints = await paintsOf(page)
    return { ...(await weightOf(page, requests)), ...paints }
  } finally {
    await context.close()
  }
}

type Weight = Omit<PageVisit, "firstPaint" | "largestPaint" | "largestElement">

async function weightOf(page: Page, requests: Request[]): Promise<Weight> {
  const inline = await page
    .locator("script:not([src]):not([type='application/ld+json'])")
    .allTextContents()
  const weight = {
    scriptBytes: inline.reduce((bytes, text) => bytes + gzipSync(text).length, 0),
    markupBytes: 0,
    imageBytes: 0,
    images: 0,
    requests: requests.length,
  }
  for (const request of requests) {
    const { responseBodySize } = await request.sizes()
    const type = request.resourceType()
    if (type === "script") {
      weight.scriptBytes += responseBodySize
    } else if (type === "document" || type === "stylesheet") {
      weight.markupBytes += responseBodySize
    } else if (type === "image") {
      weight.imageBytes += responseBodySize
      weight.images += 1
    }
  }
  return weight
}

/** What the browser itself recorded, once every photo on the first screen is there and nothing larger can come. */
async function paintsOf(page: Page): Promise<Omit<PageVisit, keyof Weight>> {
  return page.evaluate(async () => {
    const onScreen = [...document.images].filter((image) => {
      const { top, left } = image.getBoundingClientRect()
      return top < innerHeight && left < innerWidth
    })
    // Rejects for a photo that cannot be loaded: a page without its photos is not the page to measure.
    await Promise.all(onScreen.map((image) => image.decode()))
    await new Promise((resolve) => setTimeout(resolve, 500))
    const largest = await new Promise<LargestContentfulPaint | undefined>((resolve) => {
      new PerformanceObserver((list) =>
        resolve(list.getEntries().at(-1) as LargestContentfulPaint | undefined),
      ).observe({ type: "largest-contentful-paint", buffered: true })
    })
    const first = performance.getEntriesByName("first-paint")[0]
    if (!first || !largest) {
      throw new Error("The browser recorded no paint.")
    }
    const { element, url, startTime } = largest
    return {
      firstPaint: first.startTime,
      largestPaint: startTime,
      largestElement: `${element?.localName ?? "?"} ${url ? new URL(url).pathname : ""}`.trim(),
    }
  })
}
