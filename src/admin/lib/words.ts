import { getI18n, useTranslation } from "react-i18next"

const NAMESPACE = "ocop"

/** The words of our pages, and numbers and dates in the manner of the chosen language. */
export function useWords() {
  const { t, i18n } = useTranslation(NAMESPACE)
  const locale = i18n.language.startsWith("vi") ? "vi-VN" : "en-GB"
  const day = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "Asia/Ho_Chi_Minh",
  })
  const moment = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Ho_Chi_Minh",
  })
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: "VND" })
  return {
    t,
    isVietnamese: locale === "vi-VN",
    /** A calendar date, yyyy-MM-dd. */
    day: (date: string) => day.format(new Date(`${date}T00:00:00+07:00`)),
    /** A moment, ISO 8601, in Vietnam's time. */
    moment: (iso: string) => moment.format(new Date(iso)),
    money: (vnd: number) => money.format(vnd),
    /** A file's size in kB or MB. */
    size: (bytes: number) =>
      new Intl.NumberFormat(locale, {
        style: "unit",
        unit: bytes < 1_000_000 ? "kilobyte" : "megabyte",
        maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
      }).format(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000)),
  }
}

/** What a route exports as `handle` to have its name in the breadcrumbs, in the language of that moment. */
export function breadcrumbOf(key: string) {
  return { breadcrumb: () => getI18n().t(key, { ns: NAMESPACE }) }
}
