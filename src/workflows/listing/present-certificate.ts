import { certificateRulesOn } from "../../lib/certificate-rules"
import {
  certificateState,
  isCertified,
  type CertificateState,
  type EffectiveCertificate,
} from "../../lib/certificate-state"
import type { CertificateStatus } from "../../modules/ocop/types"
import { presentPlace, type UnitNames } from "../common/unit-names"

export type Star = 3 | 4 | 5

/** What is read of an `ocop_certificate` with its decision. Dates yyyy-MM-dd. */
export type CertificateRow = {
  id: string
  code: string | null
  product_name: string
  holder_name: string
  star: number
  score: number | null
  status: CertificateStatus
  issued_on: string | null
  issued_year: number | null
  issued_month: number | null
  expires_on: string | null
  revoked_on: string | null
  province_code: string
  source_url: string | null
  is_demo: boolean
  decision: DecisionRow | null
}

/** What of a certificate says whether it is in force. */
export type CertificateValidity = Pick<
  CertificateRow,
  "star" | "status" | "issued_on" | "issued_year" | "issued_month" | "expires_on" | "revoked_on"
>

type DecisionRow = {
  number: string | null
  issuer: string | null
  issued_on: string | null
  stated_as: string | null
}

/** A certificate as a line on a listing. */
export type CertificateLine = {
  reference: string
  star: Star
  state: CertificateState
  code: string | null
  issued_on: string | null
  expires_on: string | null
  decision_number: string | null
}

/** A certificate as its public page shows it. */
export type PublicCertificate = {
  reference: string
  code: string | null
  product_name: string
  holder_name: string
  star: Star
  score: number | null
  state: CertificateState
  issued_on: string | null
  issued_year: number | null
  issued_month: number | null
  expires_on: string | null
  decision: DecisionRow | null
  province_code: string
  province_name: string
  revoked_on: string | null
  source_url: string | null
  is_demo: boolean
  listing: { handle: string; title: string } | null
}

/** What the certificate is worth on a day (yyyy-MM-dd, local): lib/certificate-state under the rules of that day. */
export function effectiveCertificate(
  row: CertificateValidity,
  today: string,
): EffectiveCertificate {
  const facts = {
    issued_on: row.issued_on,
    issued_year: row.issued_year,
    issued_month: row.issued_month,
    expires_on: row.expires_on,
    // A revocation whose day is not known counts from today on at the latest.
    revoked_on: row.revoked_on ?? (row.status === "revoked" ? today : null),
    verified: row.status !== "recorded",
  }
  return certificateState(facts, today, certificateRulesOn(today))
}

/** The highest star among the certificates in force on a day, or `null`: the badge, and nothing else makes one. */
export function starInForce(rows: readonly CertificateValidity[], today: string): Star | null {
  const stars = rows
    .filter((row) => isCertified(effectiveCertificate(row, today).state))
    .map((row) => row.star)
  return stars.length > 0 ? (Math.max(...stars) as Star) : null
}

/** The product code of the decision when it is known, else our own id; the public page answers to both. */
export function certificateReference(row: { id: string; code: string | null }): string {
  return row.code ?? row.id
}

/** Presents a certificate as a line on a listing. `expires_on` is the stated last day, or the one the law gives. */
export function presentCertificateLine(row: CertificateRow, today: string): CertificateLine {
  const { state, expires_on } = effectiveCertificate(row, today)
  return {
    reference: certificateReference(row),
    star: row.star as Star,
    state,
    code: row.code,
    issued_on: row.issued_on,
    expires_on,
    decision_number: row.decision?.number ?? null,
  }
}

/** Presents a product's certificates: those in force first, then the ones that last longest. */
export function presentCertificateLines(
  rows: readonly CertificateRow[],
  today: string,
): CertificateLine[] {
  return rows
    .map((row) => presentCertificateLine(row, today))
    .sort(
      (a, b) =>
        Number(isCertified(b.state)) - Number(isCertified(a.state)) ||
        (b.expires_on ?? "").localeCompare(a.expires_on ?? ""),
    )
}

/** Presents a certificate for its public page; `listing` is the listing on sale it belongs to, if any. */
export function presentCertificate(
  row: CertificateRow,
  context: { names: UnitNames; today: string; listing: { handle: string; title: string } | null },
): PublicCertificate {
  const { province_code, province_name } = presentPlace(
    { province_code: row.province_code, commune_code: null },
    context.names,
  )
  const { state, expires_on } = effectiveCertificate(row, context.today)
  const { decision } = row
  return {
    reference: certificateReference(row),
    code: row.code,
    product_name: row.product_name,
    holder_name: row.holder_name,
    star: row.star as Star,
    score: row.score,
    state,
    issued_on: row.issued_on,
    issued_year: row.issued_year,
    issued_month: row.issued_month,
    expires_on,
    decision: decision && {
      number: decision.number,
      issuer: decision.issuer,
      issued_on: decision.issued_on,
      stated_as: decision.stated_as,
    },
    province_code,
    province_name,
    revoked_on: row.revoked_on,
    source_url: row.source_url,
    is_demo: row.is_demo,
    listing: context.listing && { handle: context.listing.handle, title: context.listing.title },
  }
}
