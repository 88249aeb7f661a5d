import { invalid, valid, type Checked } from "./checked"

// Messages here never quote the number: they travel into logs and responses.

const separators = /[\s.]/g

/**
 * A 12-digit personal identity number (số định danh cá nhân, CCCD; Thông tư 07/2016/TT-BCA, annex): three
 * digits place of birth registration, one digit century and sex, two digits birth year, six free. There
 * is no check digit. Digits 4 to 9 in fourth place mean a birth after 2099. The place is never refused:
 * codes given out since 1/7/2025 are not published. Code: `invalid_personal_id`.
 */
export function checkPersonalId(input: string): Checked<string> {
  const number = input.replace(separators, "")
  if (!/^\d{12}$/.test(number)) {
    return invalid(
      "invalid_personal_id",
      "Số định danh cá nhân phải có đúng 12 chữ số, như in trên thẻ căn cước.",
    )
  }
  if (number[3] > "3") {
    return invalid(
      "invalid_personal_id",
      "Số định danh cá nhân không đúng ở chữ số thứ tư. Hãy so lại với thẻ căn cước.",
    )
  }
  return valid(number)
}

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

function taxCheckDigit(number: string): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return 10 - (sum % 11)
}

/**
 * A tax code (mã số thuế, also the number of an enterprise or cooperative): 10 digits with a check digit,
 * or 13 digits for a branch, in the form `0100233488` or `0100233488-001` (Thông tư 86/2024/TT-BTC:
 * two digits province, seven serial, one check digit; branches run from 001). Code: `invalid_tax_code`.
 */
export function checkTaxCode(input: string): Checked<string> {
  const parts = /^(\d{10})(?:-?(\d{3}))?$/.exec(input.replace(separators, ""))
  if (!parts) {
    return invalid(
      "invalid_tax_code",
      "Mã số thuế phải có 10 chữ số; chi nhánh thêm gạch nối và 3 chữ số, ví dụ 0100233488-001.",
    )
  }
  const [, number, branch] = parts
  const neverGivenOut = number.startsWith("00") || number.slice(2, 9) === "0000000"
  if (neverGivenOut || taxCheckDigit(number) !== Number(number[9])) {
    return invalid(
      "invalid_tax_code",
      "Mã số thuế không đúng: chữ số kiểm tra không khớp. Hãy so lại với giấy đăng ký.",
    )
  }
  if (branch === "000") {
    return invalid(
      "invalid_tax_code",
      "Mã số thuế chi nhánh không đúng: ba chữ số cuối phải từ 001 đến 999.",
    )
  }
  return valid(branch ? `${number}-${branch}` : number)
}

/** An identity number for screens: only the last three digits stay, e.g. `*********123`. */
export function maskIdentityNumber(number: string): string {
  if (number.length < 9) return "*".repeat(number.length)
  return "*".repeat(number.length - 3) + number.slice(-3)
}
