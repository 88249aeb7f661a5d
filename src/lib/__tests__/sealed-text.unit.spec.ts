import fc from "fast-check"
import { inspect } from "node:util"
import { blindIndex, openText, parseSealingKeys, sealText } from "../sealed-text"

const keyOf = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`
const first = keyOf("k2026", 1)
const second = keyOf("k2027", 2)
const keys = parseSealingKeys(first)

test("what is sealed opens to the same text, and no two seals are alike", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const sealed = sealText(keys, text)
      expect(openText(keys, sealed)).toBe(text)
      expect(sealText(keys, text)).not.toBe(sealed)
    }),
  )
})

test("the sealed form carries version and key id and nothing of the text", () => {
  const sealed = sealText(keys, "001099012123")
  expect(sealed).toMatch(/^v1\.k2026\.[A-Za-z0-9_-]+$/)
  expect(Buffer.from(sealed.split(".")[2], "base64url").toString("latin1")).not.toContain("0990")
})

test("a changed bit, a cut end, another label or another key is refused", () => {
  const sealed = sealText(keys, "001099012123")
  const [version, id, body] = sealed.split(".")
  const bytes = Buffer.from(body, "base64url")
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] ^= 1
    expect(() => openText(keys, `${version}.${id}.${changed.toString("base64url")}`)).toThrow()
  }
  expect(() =>
    openText(keys, `${version}.${id}.${bytes.subarray(0, 20).toString("base64url")}`),
  ).toThrow("too short")
  const sameBytesOtherId = parseSealingKeys(`${keyOf("other", 1)},${first}`)
  expect(() => openText(sameBytesOtherId, `v1.other.${body}`)).toThrow()
  expect(() => openText(parseSealingKeys(second), sealed)).toThrow('key "k2026"')
  expect(() => openText(keys, "v2.k2026.AAAA")).toThrow("not a text")
})

test("rotation: a new key in front seals, the old one still opens, indexes stay", () => {
  const rotated = parseSealingKeys(`${second}, ${first}`)
  const old = sealText(keys, "0100233488")
  expect(openText(rotated, old)).toBe("0100233488")
  expect(sealText(rotated, "0100233488")).toMatch(/^v1\.k2027\./)
  expect(blindIndex(rotated, "tax_code:0100233488")).toBe(blindIndex(keys, "tax_code:0100233488"))
})

test("the index tells texts apart and depends on the key", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(blindIndex(keys, a) === blindIndex(keys, b)).toBe(a === b)
    }),
  )
  expect(blindIndex(keys, "a")).toMatch(/^[0-9a-f]{64}$/)
  expect(blindIndex(parseSealingKeys(second), "a")).not.toBe(blindIndex(keys, "a"))
})

test("a malformed setting is named by its place, never by its bytes", () => {
  expect(() => parseSealingKeys("")).toThrow("entry 1")
  expect(() => parseSealingKeys(`${first},short:c2VjcmV0`)).toThrow(/entry 2(?!.*c2VjcmV0)/)
  expect(() => parseSealingKeys(`${first},${keyOf("k2026", 3)}`)).toThrow("same id")
})

test("printed or serialised keys show no bytes", () => {
  const secret = Buffer.alloc(32, 1).toString("base64").slice(0, 20)
  expect(inspect(keys, { depth: 9 }) + JSON.stringify(keys)).not.toContain(secret)
})
