import { checkVnd, formatVnd } from "../money"

test("money as it is read in Vietnam, the sign held to the number by a no-break space", () => {
  expect(formatVnd(120000)).toBe("120.000\u00a0₫")
  expect(formatVnd(1234567)).toBe("1.234.567\u00a0₫")
  expect(formatVnd(0)).toBe("0\u00a0₫")
})

test.each([1, 120000, 9_999_999_999])("%d is an amount", (n) => {
  expect(checkVnd(n)).toEqual({ ok: true, value: n })
})

test.each([0, -5, 0.5, 10_000_000_000, NaN, Infinity])("%d is none", (n) => {
  expect(checkVnd(n)).toMatchObject({ ok: false, code: "invalid_amount" })
})
