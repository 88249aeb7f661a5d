import { invalid, valid, type Checked } from "./checked"

// A date is a plain yyyy-MM-dd string: it has no hour, so no zone can move it. Such strings compare as text.

const day = 24 * 60 * 60 * 1000
// Asia/Ho_Chi_Minh is UTC+7 without summer time since 13/6/1975 (IANA tz database).
const vietnamOffset = 7 * 60 * 60 * 1000

/** The calendar date in Vietnam at a moment, yyyy-MM-dd. */
export function localDate(date: Date): string {
  return toText(date.getTime() + vietnamOffset)
}

/** The calendar month in Vietnam at a moment as an integer, e.g. 202611. */
export function localMonth(date: Date): number {
  return Math.floor(localDay(date) / 100)
}

/** The calendar day in Vietnam at a moment as an integer, e.g. 20261124. */
export function localDay(date: Date): number {
  return Number(localDate(date).replaceAll("-", ""))
}

/**
 * Reads a date written yyyy-MM-dd or dd/MM/yyyy (day and month may be one digit) between 1900 and 2199.
 * Refuses days the calendar lacks, such as 31/02. Code: `invalid_date`.
 */
export function parseLocalDate(text: string): Checked<string> {
  const trimmed = text.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed)
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed)
  const [year, month, dayOfMonth] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : local
      ? [local[3], local[2], local[1]].map(Number)
      : [0, 0, 0]
  const onCalendar =
    month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
  if (!onCalendar || year < 1900 || year > 2199) {
    return invalid(
      "invalid_date",
      "Ngày không đúng. Hãy nhập ngày có trên lịch theo dạng ngày/tháng/năm, ví dụ 24/11/2026.",
    )
  }
  return valid(toText(Date.UTC(year, month - 1, dayOfMonth)))
}

/**
 * The corresponding day `n` months later; the last day of the month when that day does not exist
 * (Bộ luật Dân sự 2015 Đ.148.3): 2026-01-31 plus one month is 2026-02-28.
 */
export function addMonths(date: string, n: number): string {
  const [year, month, dayOfMonth] = date.split("-").map(Number)
  const months = year * 12 + (month - 1) + n
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  return toText(Date.UTC(toYear, toMonth - 1, Math.min(dayOfMonth, daysInMonth(toYear, toMonth))))
}

/** The date `n` days later (earlier when negative). */
export function addDays(date: string, n: number): string {
  return toText(Date.parse(date) + n * day)
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / day
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function toText(utcMilliseconds: number): string {
  return new Date(utcMilliseconds).toISOString().slice(0, 10)
}
