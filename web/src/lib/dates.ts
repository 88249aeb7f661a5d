/*
 * Days without time are yyyy-MM-dd, months yyyyMM, both on the clock of Asia/Ho_Chi_Minh.
 */

const dayHere = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" })

/** Today's date here, yyyy-MM-dd. */
export const today = (): string => dayHere.format(new Date())

/**
 * A day as people type it, or as a date input gives it: "5/9/1975", "05-09-1975", "05091975", "1975-09-05" → "1975-09-05";
 * null when there is no such day.
 */
export function parseDay(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/^(\d{2})(\d{2})(\d{4})$/, "$1/$2/$3")
    .replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1")
  const {
    day = "",
    month = "",
    year = "",
  } = /^(?<day>\d{1,2})[/.\-\s](?<month>\d{1,2})[/.\-\s](?<year>\d{4})$/.exec(text)?.groups ?? {}
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const read = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null
}

/** The month of a day: "2026-11-24" → "202611". */
export const monthOf = (date: string): string => date.slice(0, 7).replace("-", "")

/** Is it a month as 202611? */
export const isMonth = (text: string): boolean => /^20\d{2}(?:0[1-9]|1[0-2])$/.test(text)

/** So many months later (or, negative, before): ("202601", -1) → "202512". */
export const shiftMonth = (month: string, by: number): string =>
  monthOf(addMonths(`${month.slice(0, 4)}-${month.slice(4)}-01`, by))

/** The same day so many months later (yyyy-MM-dd); the last day of a shorter month stands for one that it lacks. */
export function addMonths(date: string, months: number): string {
  const later = new Date(`${date}T00:00:00Z`)
  const dayOfMonth = later.getUTCDate()
  later.setUTCMonth(later.getUTCMonth() + months)
  // The 31st of a month of 30 days rolls over into the next month: its day 0 is the last one meant.
  if (later.getUTCDate() !== dayOfMonth) later.setUTCDate(0)
  return later.toISOString().slice(0, 10)
}
