import { DEFAULT_ALLOWANCES, parseAllowances } from "../limits"
import TrafficModuleService from "../service"

const token = "t".repeat(40)
const service = (options = {}) => new TrafficModuleService({}, options)

describe("counting calls", () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date("2026-11-24T08:00:00+07:00") }))
  afterEach(() => jest.useRealTimers())

  it("refuses beyond the allowance until its time is over, each key for itself", async () => {
    const traffic = service({ rate_limits: "sign_in.person=2/60" })
    const tries = async (key: string) => traffic.take("sign_in", "person", key)
    expect([await tries("a"), await tries("a")]).toEqual([0, 0])
    jest.advanceTimersByTime(20_000)
    expect(await tries("a")).toBe(40)
    expect(await tries("b")).toBe(0)
    jest.advanceTimersByTime(40_001)
    expect(await tries("a")).toBe(0)
  })

  it("does not count what is given back or forgotten", async () => {
    const traffic = service({ rate_limits: "sign_in.address=1/60" })
    expect(await traffic.take("sign_in", "address", "x")).toBe(0)
    await traffic.giveBack("sign_in", "address", "x")
    expect(await traffic.take("sign_in", "address", "x")).toBe(0)
    expect(await traffic.take("sign_in", "address", "x")).toBeGreaterThan(0)
    await traffic.forget("sign_in", "address", "x")
    expect(await traffic.take("sign_in", "address", "x")).toBe(0)
  })

  it("lets go what has no allowance", async () => {
    expect(await service().take("search", "person", "x")).toBe(0)
  })
})

describe("limits of an installation", () => {
  it("keep their default where not named", () => {
    expect(parseAllowances(" sign_in.person=20/60 ,")).toEqual({
      ...DEFAULT_ALLOWANCES,
      "sign_in.person": { times: 20, seconds: 60 },
    })
  })

  it.each(["search=1/60", "search.address=0/60", "search.address=60", "toString.x=1/1"])(
    "refuse %s",
    (text) => {
      expect(() => parseAllowances(text)).toThrow("must be <name>=<times>/<seconds>")
    },
  )
})

describe("whose word on an address is believed", () => {
  const call = { neighbour: "10.0.0.9", forwardedFor: "203.0.113.9", webToken: "" }

  it("is the web's on its neighbour, for it knows the token, and not on what that one claims", () => {
    const web = { ...call, webToken: token }
    const traffic = service({ web_token: token, trusted_proxies: "10.1.0.1" })
    expect(traffic.addressOf(web)).toBe("203.0.113.9")
    const claimed = { ...web, forwardedFor: "192.0.2.1, 203.0.113.9" }
    expect(traffic.addressOf(claimed)).toBe("203.0.113.9")
    const overProxy = { ...web, forwardedFor: "192.0.2.1, 203.0.113.9, 10.1.0.1" }
    expect(traffic.addressOf(overProxy)).toBe("203.0.113.9")
  })

  it("is nobody else's", () => {
    expect(service({ web_token: token }).addressOf(call)).toBe("10.0.0.9")
    expect(service({ web_token: token }).addressOf({ ...call, webToken: "wrong" })).toBe("10.0.0.9")
    expect(service().addressOf(call)).toBe("10.0.0.9")
  })

  it("is a trusted proxy's", () => {
    expect(service({ trusted_proxies: "10.0.0.0/24" }).addressOf(call)).toBe("203.0.113.9")
  })
})
