import { BlockList, isIP } from "node:net"

/**
 * The proxies whose X-Forwarded-For is believed: addresses and subnets, comma separated (`10.0.0.2, 10.1.0.0/16`);
 * empty for none.
 * @throws Error for an entry that is neither.
 */
export function parseTrustedProxies(text: string): BlockList {
  const proxies = new BlockList()
  for (const entry of text.split(",").map((part) => part.trim())) {
    const [address = "", bits] = entry.split("/")
    const family = isIP(address)
    const most = family === 6 ? 128 : 32
    if (entry === "") {
      continue
    }
    if (!family || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= most))) {
      throw new Error("must be addresses or subnets, comma separated: 10.0.0.2,10.1.0.0/16")
    }
    proxies.addSubnet(address, bits === undefined ? most : Number(bits), `ipv${family as 4 | 6}`)
  }
  return proxies
}

/** An IPv4 address in IPv6 clothes (`::ffff:10.0.0.1`) in its own; `null` for what is no address. */
export function plainAddress(text: string | undefined): string | null {
  const address = (text ?? "").trim().replace(/^::ffff:(?=\d+\.)/i, "")
  return isIP(address) ? address : null
}

/**
 * Where a call comes from: the neighbour on the line, unless that is a trusted proxy; then the last address of
 * X-Forwarded-For that is none. What stands further left was written by the caller itself and proves nothing.
 */
export function forwardedAddress(
  proxies: BlockList,
  neighbour: string | undefined,
  forwardedFor: string,
): string {
  const isProxy = (address: string) => proxies.check(address, `ipv${isIP(address) as 4 | 6}`)
  let nearest = plainAddress(neighbour) ?? "unknown"
  for (const part of forwardedFor.split(",").reverse()) {
    const further = plainAddress(part)
    if (nearest === "unknown" || !isProxy(nearest) || !further) {
      break
    }
    nearest = further
  }
  return nearest
}

/**
 * What counts as one address: an IPv4 address, or the /64 of an IPv6 one, which is what one household or one phone
 * gets and may change at will within (RFC 6177, RFC 8981).
 */
export function addressKey(address: string): string {
  if (isIP(address) !== 6) {
    return address
  }
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? []
  const groups = head.split(":").filter(Boolean)
  const after = (tail ?? "").split(":").filter(Boolean)
  // A tail in IPv4 form stands for two groups; only the first four groups of the whole count here.
  const afterLength = after.length + (after.at(-1)?.includes(".") ? 1 : 0)
  const filled =
    tail === undefined
      ? groups
      : [
          ...groups,
          ...Array<string>(Math.max(0, 8 - groups.length - afterLength)).fill("0"),
          ...after,
        ]
  const prefix = filled.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${prefix.join(":")}::/64`
}
