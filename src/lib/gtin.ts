import { invalid, valid, type Checked } from "./checked"

/**
 * A trade item number (GTIN-8, 12, 13 or 14) as printed under the bar code, with the check digit of the GS1
 * General Specifications §7.9 (mod 10, weights 3 and 1 from the right). `vietnamese` says that GS1 Vietnam
 * (prefix 893) gave the number out, nothing about where the goods come from. Code: `invalid_gtin`.
 */
export function checkGtin(input: string): Checked<{ gtin: string; vietnamese: boolean }> {
  const gtin = input.replace(/[\s-]/g, "")
  if (!/^(\d{8}|\d{12,14})$/.test(gtin)) {
    return invalid("invalid_gtin", "Mã vạch phải có 8, 12, 13 hoặc 14 chữ số.")
  }
  if (/^0+$/.test(gtin) || checkDigit(gtin.slice(0, -1)) !== Number(gtin.slice(-1))) {
    return invalid(
      "invalid_gtin",
      `Mã vạch ${gtin} không đúng: chữ số cuối không khớp. Hãy so lại với số in dưới mã vạch.`,
    )
  }
  // A GTIN-14 is a packing level digit before a GTIN-13; a GTIN-12 is of North America, never 893.
  const prefixed = gtin.length === 14 ? gtin.slice(1) : gtin
  return valid({ gtin, vietnamese: gtin.length !== 12 && prefixed.startsWith("893") })
}

function checkDigit(body: string): number {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}
