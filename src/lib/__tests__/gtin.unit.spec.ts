import fc from "fast-check"
import { checkGtin } from "../gtin"

test.each([
  ["4006381333931", false],
  ["8935049510864", true],
  ["893 504-9510864", true],
  ["18935049510861", true],
  ["96385074", false],
  ["036000291452", false],
])("%s is taken, Vietnamese: %s", (input, vietnamese) => {
  expect(checkGtin(input)).toEqual({
    ok: true,
    value: { gtin: input.replace(/[ -]/g, ""), vietnamese },
  })
})

test.each(["4006381333930", "123456789", "", "0000000000000", "40063813339ab"])(
  "%s is refused",
  (input) => {
    expect(checkGtin(input)).toMatchObject({ ok: false, code: "invalid_gtin" })
  },
)

test("of the ten last digits exactly one is right, whatever the length", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(7, 11, 12, 13),
      fc.integer({ min: 1, max: 9_999_999 }),
      (length, n) => {
        const body = String(n).padStart(length, "0")
        const right = [..."0123456789"].filter((digit) => checkGtin(body + digit).ok)
        expect(right).toHaveLength(1)
      },
    ),
  )
})
