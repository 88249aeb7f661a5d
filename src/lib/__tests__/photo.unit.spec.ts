import { createHash } from "node:crypto"
import sharp from "sharp"
import { crc32, deflateSync } from "node:zlib"
import { inspectPhoto, renderPhoto, squarePhoto } from "../photo"

const red = { r: 220, g: 30, b: 30 }
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red } })

/** Noise does not compress, so that half a file is half a picture. */
const noisy = (width = 200, height = 150) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: red,
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })

const refusal = async (bytes: Buffer) => {
  const checked = await inspectPhoto(bytes)
  return checked.ok ? "taken" : checked.code
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that claims any size in its header while its file is tiny. */
function claimedPng(width: number, height: number, beforeData: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngChunk("IHDR", header),
    ...beforeData,
    pngChunk("IDAT", deflateSync(Buffer.alloc(1024))),
    pngChunk("IEND", Buffer.alloc(0)),
  ])
}

describe("inspectPhoto", () => {
  test.each(["jpeg", "png", "webp"] as const)("takes %s by its bytes", async (format) => {
    const bytes = await noisy().toFormat(format).toBuffer()
    expect(await inspectPhoto(bytes)).toEqual({
      ok: true,
      value: { format, width: 200, height: 150 },
    })
  })

  test("says the size as it is seen, after the EXIF turn", async () => {
    const bytes = await blank(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await inspectPhoto(bytes)).toMatchObject({ value: { width: 20, height: 40 } })
  })

  test.each([
    ["photo_empty", Buffer.alloc(0)],
    ["photo_too_large", Buffer.alloc(25 * 1024 * 1024 + 1)],
    ["photo_is_svg", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["photo_is_html", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["photo_is_gif", Buffer.from("GIF89a..........")],
    ["photo_is_heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic")],
    ["photo_not_a_picture", Buffer.from("%PDF-1.7 nothing to see")],
    ["photo_truncated", Buffer.from("ffd8ffe000104a464946", "hex")],
  ])("%s", async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code)
  })

  test.each(["jpeg", "png", "webp"] as const)("refuses half a %s", async (format) => {
    const bytes = await noisy().toFormat(format).toBuffer()
    expect(await refusal(bytes.subarray(0, bytes.length / 2))).toBe("photo_truncated")
  })

  test("refuses a picture bomb without unpacking it", async () => {
    const bomb = claimedPng(60_000, 50_000)
    expect(bomb.length).toBeLessThan(2000)
    expect(await refusal(bomb)).toBe("photo_too_many_pixels")
    expect(await refusal(claimedPng(7072, 7072))).toBe("photo_too_many_pixels")
  })

  test("refuses moving pictures, WebP and PNG", async () => {
    const frames = await sharp(Buffer.concat([Buffer.alloc(12, 0), Buffer.alloc(12, 255)]), {
      raw: { width: 2, height: 4, channels: 3, pageHeight: 2 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    expect(await refusal(frames)).toBe("photo_animated")
    expect(await refusal(claimedPng(4, 4, [pngChunk("acTL", Buffer.alloc(8))]))).toBe(
      "photo_animated",
    )
  })

  test("refuses a sliver", async () => {
    expect(await refusal(await blank(10, 101).png().toBuffer())).toBe("photo_too_long")
    expect(await refusal(await blank(10, 100).png().toBuffer())).toBe("taken")
  })
})

describe("renderPhoto", () => {
  test("makes every size in both formats, named by content", async () => {
    const bytes = await blank(1500, 750).jpeg().toBuffer()
    const photo = await renderPhoto(bytes)
    const hash = createHash("sha256").update(bytes).digest("hex")
    expect(photo).toMatchObject({ hash, width: 1500, height: 750 })
    expect(photo.renditions.map(({ name, width }) => [name, width])).toEqual(
      [320, 640, 1080].flatMap((width) => [
        [`${hash.slice(0, 32)}-${width}.webp`, width],
        [`${hash.slice(0, 32)}-${width}.jpg`, width],
      ]),
    )
    for (const rendition of photo.renditions) {
      expect(await sharp(rendition.bytes).metadata()).toMatchObject({
        format: rendition.format,
        width: rendition.width,
        height: rendition.width / 2,
        space: "srgb",
      })
    }
    expect(photo.placeholder).toMatch(/^data:image\/webp;base64,/)
    expect(photo.placeholder.length).toBeLessThan(400)
  })

  test.each([
    [100, [100]],
    [320, [320]],
    [500, [320, 500]],
    [640, [320, 640]],
    [700, [320, 640, 700]],
  ])("a source %d wide is never enlarged", async (width, widths) => {
    const { renditions } = await renderPhoto(await blank(width, 90).png().toBuffer())
    const jpegs = renditions.filter(({ format }) => format === "jpeg")
    expect(jpegs.map((rendition) => rendition.width)).toEqual(widths)
    expect((await sharp(jpegs.at(-1)?.bytes).metadata()).width).toBe(width)
  })

  test("turns upright and leaves no metadata", async () => {
    const left = await blank(20, 40).toFormat("png").toBuffer()
    const bytes = await sharp({
      create: { width: 40, height: 40, channels: 3, background: "#ffffff" },
    })
      .composite([{ input: left, left: 0, top: 0 }])
      .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
      .withExif({
        IFD0: { Orientation: "6", Make: "Phone" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 51/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(bytes).metadata()).orientation).toBe(6)
    for (const { bytes: rendition } of (await renderPhoto(bytes)).renditions) {
      const metadata = await sharp(rendition).metadata()
      expect([metadata.exif, metadata.icc, metadata.xmp, metadata.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      // The red left half is on top once the picture is turned 90° clockwise.
      const pixels = await sharp(rendition).raw().toBuffer()
      expect(pixels[1]).toBeLessThan(90)
      expect(pixels[pixels.length - 2]).toBeGreaterThan(200)
    }
  })

  test("what is transparent becomes white", async () => {
    const clear = await sharp({
      create: { width: 30, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    const { renditions } = await renderPhoto(clear)
    for (const { bytes } of renditions) {
      expect(await sharp(bytes).stats()).toMatchObject({
        isOpaque: true,
        channels: [{ min: 255 }, {}, {}],
      })
    }
  })
})

test("squarePhoto shows the whole picture on a white square", async () => {
  const square = sharp(await squarePhoto(await blank(300, 100).png().toBuffer(), 90))
  expect(await square.metadata()).toMatchObject({ format: "jpeg", width: 90, height: 90 })
  const pixels = await square.raw().toBuffer()
  expect([...pixels.subarray(0, 3)]).toEqual([255, 255, 255])
  const middle = (45 * 90 + 45) * 3
  expect(pixels[middle]).toBeGreaterThan(200)
  expect(pixels[middle + 1]).toBeLessThan(60)
})

test("photos are worked on one after another, and a bad one does not stop the next", async () => {
  const good = await blank(64, 64).png().toBuffer()
  const results = await Promise.allSettled([
    renderPhoto(good),
    renderPhoto(Buffer.from("not a picture")),
    renderPhoto(good),
  ])
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
})
