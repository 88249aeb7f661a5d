import type { CertifyingLevel } from "../../src/modules/ocop/types"
import { readDecisionText } from "./decision-text"
import { yearIsEstimated, type SampleRow } from "./sample-rows"

/** A decision as far as the source gives it. Dates yyyy-MM-dd. */
export type DecisionFacts = {
  number: string | null
  issuer: string | null
  issued_on: string | null
  level: CertifyingLevel | null
  stated_as: string | null
}

/** A certificate a source vouches for; `null` is not known. No expiry is stated anywhere in the sources. */
export type SampleCertificate = {
  product_name: string
  star: number
  issued_on: string | null
  issued_year: number | null
  issued_month: number | null
  province_code: string
  source_url: string
  decision: DecisionFacts | null
}

const UNKNOWN_DECISION = {
  number: null,
  issuer: null,
  level: null,
  issued_on: null,
  issued_year: null,
  issued_month: null,
  announced_year: null,
} as const

/**
 * The certificate a row proves, or `null`. Only rows whose evidence is that a certificate was given: not those a
 * council scored or that were proposed, not those whose source omits the star, and not "five stars of the province":
 * five stars are the ministry's to give (QĐ 148/QĐ-TTg, QĐ 26/2026/QĐ-TTg Đ.4), so such a source proves no class.
 */
export function certificateFacts(row: SampleRow): SampleCertificate | null {
  const national = row.evidence === "certified-national"
  if (!national && row.evidence !== "certified") return null
  if (row.stars === null || (row.stars === 5 && !national)) return null

  const stated = row.decision ? readDecisionText(row.decision) : UNKNOWN_DECISION
  const level = stated.level ?? (national ? "nation" : null)
  return {
    product_name: row.product,
    star: row.stars,
    issued_on: stated.issued_on,
    issued_year: stated.issued_year ?? issueYear(row, stated.announced_year),
    issued_month: stated.issued_month,
    province_code: row.province_code,
    source_url: row.source_url,
    decision:
      row.decision || level
        ? {
            number: stated.number,
            issuer: stated.issuer,
            issued_on: stated.issued_on,
            level,
            stated_as: row.decision,
          }
        : null,
  }
}

/** The row's own year, unless it is an estimate or the decision was made known in another one. */
function issueYear(row: SampleRow, announcedYear: number | null): number | null {
  if (yearIsEstimated(row)) return null
  return announcedYear !== null && announcedYear !== row.year ? null : row.year
}
