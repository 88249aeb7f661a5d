import type { Certificate } from "./contract"
import { formatDate } from "./format"
import type { Lang } from "./language"

/** When a certificate was issued, as exactly as it is known: a day, a month, a year, or undefined. */
export function issuedText(
  certificate: Pick<Certificate, "issued_on" | "issued_year" | "issued_month">,
  lang: Lang,
): string | undefined {
  const { issued_on: day, issued_year: year, issued_month: month } = certificate
  if (day) return formatDate(day, lang)
  if (year === null) return undefined
  return month === null ? String(year) : `${String(month).padStart(2, "0")}/${year}`
}
