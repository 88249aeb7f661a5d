/** Kinds of OCOP subjects (QĐ 26/2026/QĐ-TTg art. 2.3): HTX, tổ hợp tác, hộ, trang trại, doanh nghiệp. */
export const SELLER_KINDS = [
  "cooperative",
  "cooperative_group",
  "household",
  "farm",
  "enterprise",
] as const
export type SellerKind = (typeof SELLER_KINDS)[number]

/** draft → submitted → verified ⇄ suspended → closed; submitted → rejected → draft. */
export const SELLER_STATUSES = [
  "draft",
  "submitted",
  "verified",
  "suspended",
  "closed",
  "rejected",
] as const
export type SellerStatus = (typeof SELLER_STATUSES)[number]

/** `personal_id`: số định danh cá nhân, 12 digits; `tax_code`: mã số thuế, 10 digits or 10-3. */
export const IDENTITY_KINDS = ["personal_id", "tax_code"] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

export const VERIFICATION_METHODS = ["chip_card_read", "vneid_shown", "paper_seen"] as const
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number]

/** Kinds that are persons in law and may be identified by a personal ID. */
export const PERSONAL_KINDS: readonly SellerKind[] = ["household", "farm"]

export type SellerModuleOptions = {
  /** `<keyId>:<base64 of 32 bytes>`, comma separated, the current key first (lib/sealed-text). */
  identity_keys: string
}
