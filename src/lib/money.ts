import { invalid, valid, type Checked } from "./checked"

/** The highest price or amount taken, in VND. */
const highestVnd = 9_999_999_999

const vnd = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" })

/** VND for screens: `120.000 ₫`. The blank before ₫ is a no-break space (U+00A0), as Intl writes it. */
export function formatVnd(n: number): string {
  return vnd.format(n)
}

/** An amount of whole VND, 1 to 9 999 999 999. Code: `invalid_amount`. */
export function checkVnd(n: number): Checked<number> {
  if (!Number.isInteger(n) || n < 1 || n > highestVnd) {
    return invalid(
      "invalid_amount",
      `Số tiền không đúng. Hãy nhập số nguyên từ ${formatVnd(1)} đến ${formatVnd(highestVnd)}, không có số lẻ.`,
    )
  }
  return valid(n)
}
