import { addDays, addMonths } from "./vietnam-time"

/** What the law says about the life of an OCOP certificate at a time (data/ocop/certificate-rules.json). */
export type CertificateRules = {
  /** Months a certificate is valid from its issue, when it states no expiry. */
  validity_months: number
  /** Days before expiry when the re-evaluation dossier may first be handed in. */
  window_opens_days: number
  /** Days before expiry when it must be handed in at the latest. */
  window_closes_days: number
}

/** What is known of a certificate. Dates yyyy-MM-dd; `null` is not known. */
export type CertificateFacts = {
  issued_on: string | null
  issued_year: number | null
  issued_month: number | null
  expires_on: string | null
  revoked_on: string | null
  verified: boolean
}

export type CertificateState = "unverified" | "active" | "due" | "expired" | "revoked" | "undated"

export type EffectiveCertificate = {
  state: CertificateState
  /** Last day in force, when it is known to the day. */
  expires_on: string | null
  /** The days on which a re-evaluation dossier may be handed in, both included. */
  window_opens_on: string | null
  window_closes_on: string | null
}

/**
 * The one place that says what a certificate is worth on a day. In order:
 * - `revoked` from the day of revocation on;
 * - `unverified` while no officer has checked it, and before the day of its issue;
 * - `expired` after its last day: the stated expiry, else `validity_months` after the issue. With the month
 *   or the year alone, only after the last day it could possibly have;
 * - `undated` when its last day is not known and may still lie ahead: shown, but not as certified;
 * - `due` from the day the re-evaluation dossier may be handed in, up to and including the last day;
 * - `active` else.
 * Sources: QĐ 26/2026/QĐ-TTg Đ.4 (validity), Đ.7.6.a (window); the numbers come with `rules`. The longer
 * life of Đ.12.3 needs a recorded dossier and is not decided here.
 */
export function certificateState(
  facts: CertificateFacts,
  today: string,
  rules: CertificateRules,
): EffectiveCertificate {
  const expires_on =
    facts.expires_on ?? (facts.issued_on && addMonths(facts.issued_on, rules.validity_months))
  return {
    state: stateOn(today, facts, expires_on, rules),
    expires_on,
    window_opens_on: expires_on && addDays(expires_on, -rules.window_opens_days),
    window_closes_on: expires_on && addDays(expires_on, -rules.window_closes_days),
  }
}

function stateOn(
  today: string,
  facts: CertificateFacts,
  expires_on: string | null,
  rules: CertificateRules,
): CertificateState {
  if (facts.revoked_on && today >= facts.revoked_on) return "revoked"
  if (!facts.verified || (facts.issued_on && today < facts.issued_on)) return "unverified"
  if (!expires_on) {
    const latest = latestPossibleExpiry(facts, rules)
    return latest && today > latest ? "expired" : "undated"
  }
  if (today > expires_on) return "expired"
  return today >= addDays(expires_on, -rules.window_opens_days) ? "due" : "active"
}

function latestPossibleExpiry(facts: CertificateFacts, rules: CertificateRules): string | null {
  if (!facts.issued_year) return null
  const month = String(facts.issued_month ?? 12).padStart(2, "0")
  const lastDayOfIssue = addDays(addMonths(`${facts.issued_year}-${month}-01`, 1), -1)
  return addMonths(lastDayOfIssue, rules.validity_months)
}

/** Whether goods may be shown as certified: the badge, the filters and the figures all ask this. */
export function isCertified(state: CertificateState): boolean {
  return state === "active" || state === "due"
}
