import { addressKey, forwardedAddress, parseTrustedProxies, plainAddress } from "../client-address"

describe("the address of a call", () => {
  const none = parseTrustedProxies("")
  const proxies = parseTrustedProxies("10.0.0.2, 10.1.0.0/16,fd00::/8")

  it("is the neighbour's, whatever it claims, when no proxy is trusted", () => {
    expect(forwardedAddress(none, "203.0.113.9", "198.51.100.1")).toBe("203.0.113.9")
    expect(forwardedAddress(none, "::ffff:203.0.113.9", "")).toBe("203.0.113.9")
    expect(forwardedAddress(proxies, "203.0.113.9", "198.51.100.1")).toBe("203.0.113.9")
  })

  it("is the last one a trusted proxy did not write of itself", () => {
    expect(forwardedAddress(proxies, "10.0.0.2", "1.1.1.1, 203.0.113.9")).toBe("203.0.113.9")
    expect(forwardedAddress(proxies, "10.0.0.2", "1.1.1.1, 203.0.113.9, 10.1.7.7")).toBe(
      "203.0.113.9",
    )
    expect(forwardedAddress(proxies, "fd00::1", "2001:db8::5")).toBe("2001:db8::5")
    expect(forwardedAddress(proxies, "10.0.0.2", "")).toBe("10.0.0.2")
    expect(forwardedAddress(proxies, "10.0.0.2", "203.0.113.9, nonsense")).toBe("10.0.0.2")
  })

  it("does not fail on a line that is gone", () => {
    expect(forwardedAddress(proxies, undefined, "203.0.113.9")).toBe("unknown")
  })

  it("takes no address for one", () => {
    expect(plainAddress("localhost")).toBeNull()
    expect(plainAddress(undefined)).toBeNull()
  })

  it.each(["10.0.0", "10.0.0.0/33", "10.0.0.0/x", "proxy.example.vn"])("refuses %s", (entry) => {
    expect(() => parseTrustedProxies(entry)).toThrow("must be addresses or subnets")
  })
})

describe("what counts as one address", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["unknown", "unknown"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["64:ff9b::192.0.2.33", "64:ff9b:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s is counted as %s", (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})
