import { timingSafeEqual } from "node:crypto"
import type { BlockList } from "node:net"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { forwardedAddress, parseTrustedProxies } from "../../lib/client-address"
import { parseAllowances, type CountedBy, type LimitName } from "./limits"

export type TrafficModuleOptions = {
  /** Shared with `web`, whose word on its visitors' addresses is believed; without it no forwarded address is. */
  web_token?: string
  /** See lib/client-address. */
  trusted_proxies?: string
  /** See limits.ts. */
  rate_limits?: string
}

/** What is known of a call before anybody is signed in. */
export type Call = {
  /** Address of the neighbour on the line. */
  neighbour: string | undefined
  forwardedFor: string
  webToken: string
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Who calls, and how often. Counts are kept in the memory of one API process: a restart forgets them, and several
 * processes allow as many times more; a shared store of the same library takes their place when several run.
 */
class TrafficModuleService {
  private readonly proxies: BlockList
  private readonly webToken: string | undefined
  private readonly limiters = new Map<string, RateLimiterMemory>()

  constructor(_container: Record<string, unknown>, options: TrafficModuleOptions = {}) {
    this.proxies = parseTrustedProxies(options.trusted_proxies ?? "")
    this.webToken = options.web_token || undefined
    const allowances = parseAllowances(options.rate_limits ?? "")
    for (const [name, { times, seconds }] of Object.entries(allowances)) {
      this.limiters.set(
        name,
        new RateLimiterMemory({ keyPrefix: name, points: times, duration: seconds }),
      )
    }
  }

  /** The address of the person's device, as far as it can be known; never what an unknown caller says it is. */
  addressOf({ neighbour, forwardedFor, webToken }: Call): string {
    if (this.webToken && sameSecret(webToken, this.webToken)) {
      // The web adds its own neighbour at the end, and judges nothing.
      const line = forwardedFor.split(",")
      return forwardedAddress(this.proxies, line.pop(), line.join(","))
    }
    return forwardedAddress(this.proxies, neighbour, forwardedFor)
  }

  /** Counts one call. Answers the seconds to wait, 0 when it may go on. */
  async take(limit: LimitName, by: CountedBy, key: string): Promise<number> {
    try {
      await this.limiters.get(`${limit}.${by}`)?.consume(key)
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) {
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      }
      throw refused
    }
  }

  /** Takes one counted call back. */
  async giveBack(limit: LimitName, by: CountedBy, key: string): Promise<void> {
    await this.limiters.get(`${limit}.${by}`)?.reward(key)
  }

  /** Forgets all calls counted under a key. */
  async forget(limit: LimitName, by: CountedBy, key: string): Promise<void> {
    await this.limiters.get(`${limit}.${by}`)?.delete(key)
  }
}

export default TrafficModuleService
