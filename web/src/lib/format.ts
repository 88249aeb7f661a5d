import type { Lang } from "./language"

const locales = { vi: "vi-VN", en: "en-GB" } as const

const money = {
  vi: new Intl.NumberFormat(locales.vi, { style: "currency", currency: "VND" }),
  en: new Intl.NumberFormat(locales.en, {
    style: "currency",
    currency: "VND",
    currencyDisplay: "narrowSymbol",
  }),
}

const numbers = {
  vi: new Intl.NumberFormat(locales.vi),
  en: new Intl.NumberFormat(locales.en),
}

const days = {
  vi: new Intl.DateTimeFormat(locales.vi, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  }),
  en: new Intl.DateTimeFormat(locales.en, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }),
}

const moments = {
  vi: new Intl.DateTimeFormat(locales.vi, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Ho_Chi_Minh",
  }),
  en: new Intl.DateTimeFormat(locales.en, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Ho_Chi_Minh",
  }),
}

/** Integer VND: 120000 → "120.000 ₫". */
export const formatMoney = (amount: number, lang: Lang = "vi"): string => money[lang].format(amount)

/** 1234.5 → "1.234,5". */
export const formatNumber = (value: number, lang: Lang = "vi"): string =>
  numbers[lang].format(value)

/** A date without time, yyyy-MM-dd: "2026-11-05" → "05/11/2026". */
export const formatDate = (date: string, lang: Lang = "vi"): string =>
  days[lang].format(new Date(`${date.slice(0, 10)}T00:00:00Z`))

/** An ISO 8601 moment in Vietnam's time: "14:05 05/11/2026". */
export const formatMoment = (moment: string, lang: Lang = "vi"): string =>
  moments[lang].format(new Date(moment))

/** Grams as people say them: 500 → "500 g", 1500 → "1,5 kg". */
export const formatWeight = (grams: number, lang: Lang = "vi"): string =>
  grams < 1000 ? `${formatNumber(grams, lang)} g` : `${formatNumber(grams / 1000, lang)} kg`
