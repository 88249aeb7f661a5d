import { Agent, get } from "node:http"
import { performance } from "node:perf_hooks"
import { median } from "./verdict"

/** A GET to repeat. Several addresses are asked in turn. */
export type Question = { addresses: readonly URL[]; headers: Record<string, string> }

/** What came back in a stretch of time. */
export type Answered = { requests: number; milliseconds: number; latencies: number[] }

/**
 * Asks over and over on `connections` kept-alive connections, each sending its next request when its last answer has been
 * read to the end. Requests still open at the end of the stretch are waited for and count, their time too.
 * @throws Error at the first answer that is not 200: a refusal is quick, and would count as speed.
 */
export async function askFor(
  milliseconds: number,
  { addresses, headers }: Question,
  connections: number,
): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  const began = performance.now()
  let next = 0
  const connection = async () => {
    while (performance.now() - began < milliseconds) {
      const address = addresses[next++ % addresses.length]
      const sent = performance.now()
      await answer(address, headers, agent)
      latencies.push(performance.now() - sent)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, connection))
  } finally {
    agent.destroy()
  }
  return { requests: latencies.length, milliseconds: performance.now() - began, latencies }
}

function answer(address: URL, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      response.resume()
      response.once("error", reject)
      response.once("end", () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${address.pathname} answered ${response.statusCode}.`)),
      )
    }).once("error", reject)
  })
}

/** All stretches as one. */
export function together(stretches: readonly Answered[]): Answered {
  return {
    requests: stretches.reduce((sum, { requests }) => sum + requests, 0),
    milliseconds: stretches.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    latencies: stretches.flatMap(({ latencies }) => latencies),
  }
}

export const perSecond = ({ requests, milliseconds }: Answered): number =>
  requests / (milliseconds / 1000)

/** "757 requests a second, half of them within 12 ms". */
export const spoken = (answered: Answered): string =>
  `${perSecond(answered).toFixed(0)} requests a second, half of them within ${median(answered.latencies).toFixed(1)} ms`
