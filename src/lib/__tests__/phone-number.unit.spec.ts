import fc from "fast-check"
import { maskPhoneNumber, parsePhoneNumber } from "../phone-number"

test.each([
  ["0912345678", "0912345678"],
  ["+84 912 345 678", "0912345678"],
  ["84912345678", "0912345678"],
  ["0912.345.678", "0912345678"],
  ["0205 3812 345", "02053812345"],
])("%s is %s", (input, phone) => {
  expect(parsePhoneNumber(input)).toEqual({ ok: true, value: phone })
})

test.each([
  ["0123456789", "a range given up in 2018"],
  ["091234567", "too short"],
  ["+1 202 555 0123", "not of Vietnam"],
  ["1900 565 657", "a service number"],
  ["0912345678 ext. 5", "an extension"],
  ["gọi 0912345678 nhé", "a sentence"],
  ["", "nothing"],
])("%s is refused: %s", (input) => {
  expect(parsePhoneNumber(input)).toMatchObject({ ok: false, code: "invalid_phone" })
})

test("the normal form of any mobile number is itself, however it was typed", () => {
  const mobile = fc
    .tuple(fc.constantFrom("032", "070", "081", "091", "098"), fc.nat(9_999_999))
    .map(([prefix, rest]) => prefix + String(rest).padStart(7, "0"))
  fc.assert(
    fc.property(mobile, (phone) => {
      const normal = { ok: true, value: phone }
      expect(parsePhoneNumber(phone)).toEqual(normal)
      expect(parsePhoneNumber(`+84${phone.slice(1)}`)).toEqual(normal)
      expect(parsePhoneNumber([...phone].join(" "))).toEqual(normal)
    }),
  )
})

test("a mask keeps the prefix and three digits, and shows nothing of a fragment", () => {
  expect(maskPhoneNumber("0912345678")).toBe("091****678")
  expect(maskPhoneNumber("02053812345")).toBe("020*****345")
  expect(maskPhoneNumber("1234")).toBe("****")
})
