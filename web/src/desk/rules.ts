import { addMonths, parseDay } from "../lib/dates"
import { words } from "./dictionary"

/*
 * What the desk checks before it sends, so that the clerk can mend a slip while the seller still stands there.
 * The server judges again by its own rules; these only repeat what is cheap and certain.
 */

/** A Vietnamese telephone number, blanks, dots and +84 taken off: "0912345678"; null when it can't be one. */
export const normalizePhone = (typed: string): string | null => {
  const digits = typed.replace(/[\s.\-()]/g, "").replace(/^(?:\+84|0084|84(?=\d{9,10}$))/, "0")
  return /^(?:0[35789]\d{8}|02\d{8,9})$/.test(digits) ? digits : null
}

/** Digits of an identity number as typed, without blanks and dots; the dash of a branch stays. */
export const normalizeIdentity = (typed: string): string =>
  typed.replace(/[\s.]/g, "").replace(/^(\d{10})(\d{3})$/, "$1-$2")

/** A personal identification number: 12 digits (it has no check digit). */
export const isPersonalId = (value: string): boolean => /^\d{12}$/.test(value)

const taxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** Has it the form of a tax code: 10 digits, or 10-3 with a branch 001–999 (TT 86/2024/TT-BTC)? */
export const looksLikeTaxCode = (value: string): boolean => /^\d{10}(?:-(?!000)\d{3})?$/.test(value)

/** Does the check digit hold? The tenth digit is 10 − (weighted sum of the nine before it mod 11). */
export const taxCodeHolds = (value: string): boolean => {
  const sum = taxWeights.reduce((total, weight, index) => total + weight * Number(value[index]), 0)
  return looksLikeTaxCode(value) && 10 - (sum % 11) === Number(value[9])
}

/** GTIN-8, -12, -13 or -14 with its last digit right (GS1, modulo 10). */
export const gtinHolds = (value: string): boolean => {
  if (!/^(?:\d{8}|\d{12,14})$/.test(value)) return false
  const sum = [...value]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** "120.000", "120 000 ₫" or "120000" → 120000; null when it isn't a whole number. */
export const parseWhole = (typed: string): number | null => {
  const amount = typed.replace(/[\s₫đ]/gi, "")
  // A dot only groups thousands: "1.5" is a slip, not fifteen.
  return /^(?:\d{1,12}|\d{1,3}(?:\.\d{3}){1,3})$/.test(amount)
    ? Number(amount.replaceAll(".", ""))
    : null
}

/** What is wrong with a typed value, in a sentence that says what to do; null when nothing is. */
export type Rule = (typed: string) => string | null

/** Apply `rule` only when something was typed. */
export const ifTyped =
  (rule: Rule): Rule =>
  (typed) =>
    typed.trim() === "" ? null : rule(typed)

/** Something must be typed, and `rule` (if any) must hold. */
export const required =
  (label: string, rule: Rule = () => null): Rule =>
  (typed) =>
    typed.trim() === "" ? words.problems.required(label) : rule(typed)

export const phoneRule: Rule = (typed) => (normalizePhone(typed) ? null : words.problems.phone)

/** 10 or 13 digits with the check digit right: cooperatives, cooperative groups, enterprises. */
export const taxCodeRule: Rule = (typed) => {
  const value = normalizeIdentity(typed)
  if (!looksLikeTaxCode(value)) return words.problems.taxCode
  return taxCodeHolds(value) ? null : words.problems.taxCodeCheck
}

/** A personal ID of 12 digits, or a tax code: households and farms. */
export const personalIdOrTaxCodeRule: Rule = (typed) => {
  const value = normalizeIdentity(typed)
  if (isPersonalId(value)) return null
  if (looksLikeTaxCode(value)) {
    return taxCodeHolds(value) ? null : words.problems.personalIdOrTaxCodeCheck
  }
  return /^\d{11,}$/.test(value) ? words.problems.personalId : words.problems.personalIdOrTaxCode
}

export const lengthRule =
  (most: number, least = 1): Rule =>
  (typed) => {
    const length = [...typed.normalize("NFC").trim()].length
    if (length > most) return words.problems.tooLong(most)
    return length < least ? words.problems.tooShort : null
  }

/** A day that has been: not after `today` (yyyy-MM-dd), not before 1900. */
export const pastDayRule =
  (today: string): Rule =>
  (typed) => {
    const date = parseDay(typed)
    if (!date) return words.problems.date
    if (date > today) return words.problems.dateFuture
    return date < "1900-01-01" ? words.problems.dateTooOld : null
  }

/** Longest term of a mandate, in months. */
export const longestMandateMonths = 36

/** The last day of a mandate: after `today`, within 36 months. */
export const mandateEndRule =
  (today: string): Rule =>
  (typed) => {
    const date = parseDay(typed)
    if (!date) return words.problems.date
    if (date <= today) return words.problems.validToPast
    return date > addMonths(today, longestMandateMonths) ? words.problems.validToTooFar : null
  }

export const wholeRule =
  (least: number, most: number): Rule =>
  (typed) => {
    const value = parseWhole(typed)
    if (value !== null && value >= least && value <= most) return null
    return words.problems.wholeNumber(least, most.toLocaleString("vi-VN"))
  }

export const gtinRule: Rule = (typed) =>
  gtinHolds(typed.replace(/\s/g, "")) ? null : words.problems.gtin

export const urlRule: Rule = (typed) =>
  /^https?:\/\//.test(typed.trim()) && URL.canParse(typed.trim()) ? null : words.problems.url
