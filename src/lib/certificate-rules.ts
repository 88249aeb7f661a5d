import type { CertificateRules } from "./certificate-state"
import { readDataJson } from "./data-file"

/** The rules of one decision of the Prime Minister, in force from a day on. */
export type CertificateRulesVersion = CertificateRules & {
  valid_from: string
  source: string
  /** Days past expiry a certificate stays in force when its dossier came, but the window was missed. */
  days_in_force_after_missed_window: number
  /** Star by total score of 100: from `score_from` up to, not including, `score_below`. */
  levels: {
    star: number
    score_from: number
    score_below: number | null
    certified: boolean
    issued_by: string | null
  }[]
}

/** The rules in force on a day (yyyy-MM-dd); before the first known version, that version. */
export function certificateRulesOn(date: string): CertificateRulesVersion {
  const { versions } = readDataJson<{ versions: CertificateRulesVersion[] }>(
    "ocop/certificate-rules.json",
  )
  return versions.filter(({ valid_from }) => valid_from <= date).at(-1) ?? versions[0]
}
