import { parsePhoneNumberFromString } from "libphonenumber-js/max"
import { invalid, valid, type Checked } from "./checked"

const personalTypes = new Set(["MOBILE", "FIXED_LINE", "FIXED_LINE_OR_MOBILE"])

/**
 * A Vietnamese mobile (10 digits) or landline (11 digits) number in national form, e.g. `0912345678`.
 * Takes `+84`, `84`, blanks and dots. The `max` metadata is needed: the default one accepts 0123456789.
 * Service numbers (1900…) are refused: nobody can be called back on them. Code: `invalid_phone`.
 */
export function parsePhoneNumber(input: string): Checked<string> {
  const phone = parsePhoneNumberFromString(input, { defaultCountry: "VN", extract: false })
  const ownedByPerson = personalTypes.has(phone?.getType() ?? "")
  if (!phone?.isValid() || phone.country !== "VN" || phone.ext || !ownedByPerson) {
    return invalid(
      "invalid_phone",
      "Số điện thoại không đúng. Hãy nhập số Việt Nam, ví dụ 0912 345 678 hoặc 0205 3812 345.",
    )
  }
  return valid(`0${phone.nationalNumber}`)
}

/** A phone number for lists and messages: the network prefix and the last three digits stay. */
export function maskPhoneNumber(phone: string): string {
  if (phone.length < 9) return "*".repeat(phone.length)
  return phone.slice(0, 3) + "*".repeat(phone.length - 6) + phone.slice(-3)
}
