/** Who certifies (QĐ 26/2026/QĐ-TTg art. 4): province for 3 and 4 stars, nation for 5; district until 2025 for 3. */
export const CERTIFYING_LEVELS = ["district", "province", "nation"] as const
export type CertifyingLevel = (typeof CERTIFYING_LEVELS)[number]

/** What officers did with a certificate; the effective state is computed (lib/certificate-state). */
export const CERTIFICATE_STATUSES = ["recorded", "verified", "revoked"] as const
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number]
