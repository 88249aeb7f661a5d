import { parseLocalDate } from "../../src/lib/vietnam-time"
import type { CertifyingLevel } from "../../src/modules/ocop/types"

/** What a source's words about a decision surely say; `null` for what they leave open. Dates yyyy-MM-dd. */
export type StatedDecision = {
  number: string | null
  issuer: string | null
  level: CertifyingLevel | null
  issued_on: string | null
  issued_year: number | null
  issued_month: number | null
  /** The decision was made known in this year, which bounds its date and does not give it. */
  announced_year: number | null
}

const NUMBER = /\d{1,5}\/QĐ-[A-ZĐ-]+/u
const ISSUER = /(UBND (?:huyện|tỉnh|thành phố) \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*|Bộ NN&PTNT)/u
const ISSUED_ON = /(?:^|[^\p{L}])ngày (\d{1,2}\/\d{1,2}\/\d{4})/u
const ISSUED_MONTH = /(?:tháng |, )(\d{1,2})\/(\d{4})(?!\/)/u
const ANNOUNCED = /công bố (?:\d{1,2}\/){1,2}(\d{4})/u

/** The ministry a decision number names, of the two that certified five stars (QĐ 148/QĐ-TTg, QĐ 26/2026/QĐ-TTg Đ.4). */
const MINISTRY_BY_SYMBOL: Record<string, string> = {
  BNNMT: "Bộ Nông nghiệp và Môi trường",
}

/**
 * Reads a decision as a source words it, e.g. `2361/QĐ-BNNMT ngày 26/6/2025` or `Quyết định của UBND tỉnh Bình Thuận,
 * 01/2022 (số chưa rõ)`. Conservative: the year of a round (`đợt 2 năm 2020`) and the day of an announcement are not
 * the decision's date, and a date the calendar lacks is no date.
 */
export function readDecisionText(text: string): StatedDecision {
  const number = NUMBER.exec(text)?.[0] ?? null
  const issuer =
    ISSUER.exec(text)?.[1] ?? MINISTRY_BY_SYMBOL[number?.split("/QĐ-")[1] ?? ""] ?? null
  const stated = ISSUED_ON.exec(text)?.[1]
  const day = stated === undefined ? undefined : parseLocalDate(stated)
  const issued_on = day?.ok ? day.value : null
  const month = issued_on ? null : monthOf(text)
  return {
    number,
    issuer,
    level: levelOf(issuer),
    issued_on,
    issued_year: issued_on ? Number(issued_on.slice(0, 4)) : (month?.year ?? null),
    issued_month: issued_on ? Number(issued_on.slice(5, 7)) : (month?.month ?? null),
    announced_year: Number(ANNOUNCED.exec(text)?.[1]) || null,
  }
}

function monthOf(text: string): { year: number; month: number } | null {
  const [, month, year] = (ISSUED_MONTH.exec(text) ?? []).map(Number)
  return month >= 1 && month <= 12 ? { year, month } : null
}

function levelOf(issuer: string | null): CertifyingLevel | null {
  if (!issuer) return null
  if (issuer.startsWith("Bộ")) return "nation"
  return issuer.startsWith("UBND huyện") ? "district" : "province"
}
