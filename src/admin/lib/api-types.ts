// The shapes of docs/contract.md that the admin reads. Prices in VND, dates yyyy-MM-dd, moments ISO 8601.

export const SELLER_STATUSES = [
  "draft",
  "submitted",
  "verified",
  "suspended",
  "closed",
  "rejected",
] as const
export type SellerStatus = (typeof SELLER_STATUSES)[number]

export const VERIFICATION_METHODS = ["chip_card_read", "vneid_shown", "paper_seen"] as const
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number]

export const LISTING_STATUSES = ["draft", "proposed", "published", "rejected"] as const
export type ListingStatus = (typeof LISTING_STATUSES)[number]

export type Page = { count: number; limit: number; offset: number }

export type Seller = {
  id: string
  handle: string
  name: string
  kind: "cooperative" | "cooperative_group" | "household" | "farm" | "enterprise"
  status: SellerStatus
  identity_masked: string | null
  phone_masked: string | null
  province_name: string
  commune_name: string | null
  registered_by: { helper_name: string; organisation_name: string } | null
  submitted_at: string | null
  is_demo: boolean
}

export type SellerDetail = Seller & {
  representative_name: string | null
  registration_number: string | null
  registration_date: string | null
  registration_issuer: string | null
  address_line: string | null
  source_url: string | null
  rejection_reason: string | null
  verifications: {
    method: VerificationMethod
    note: string | null
    verified_by: string
    verified_at: string
  }[]
  mandates: {
    id: string
    organisation_name: string
    permissions: string[]
    consent_method: string
    valid_from: string
    valid_to: string
    revoked_at: string | null
  }[]
  acts: { action: string; helper_name: string; mandate_id: string; received_at: string }[]
}

export type Photo = {
  id: string
  alt: string
  width: number
  height: number
  placeholder: string
  is_illustration: boolean
  renditions: { width: number; format: "webp" | "jpeg"; file: string }[]
}

export type Listing = {
  id: string
  product_id: string
  title: string
  status: ListingStatus
  price: number | null
  seller: { id: string; name: string; status: SellerStatus }
  province_name: string
  photo: Photo | null
  submitted_at: string
}

export type CertificateState = "active" | "due" | "expired" | "revoked" | "undated" | "unverified"

export type CertificateLine = {
  reference: string
  star: 3 | 4 | 5
  state: CertificateState
  expires_on: string | null
}

export const LABEL_FACT_FIELDS = [
  "responsible_producer",
  "responsible_address",
  "origin",
  "net_quantity",
  "ingredients",
  "usage",
  "storage",
  "warnings",
  "shelf_life",
  "declaration_number",
  "gtin",
  "traceability_url",
] as const

export type ListingDetail = Listing & {
  description: string
  label_facts: Record<(typeof LABEL_FACT_FIELDS)[number], string | null>
  photos: Photo[]
  product_set: { no: number; name: string; name_en: string; conditional: boolean } | null
  remarks: {
    decision: "published" | "rejected"
    remark: string | null
    decided_at: string
  }[]
  certificates: CertificateLine[]
}

export const NEXT_ACTIONS = ["create", "update", "withdraw", "none"] as const
export type NextAction = (typeof NEXT_ACTIONS)[number]

export type PartnerChannel = {
  code: string
  name: string
  former_names: { name: string; until: string }[]
  status: "active" | "renamed" | "closed" | "unknown"
  transport: "file-package"
  publication_counts: Record<NextAction | "not_ready", number>
}

export type Publication = {
  id: string
  listing_id: string
  product_id: string
  title: string | null
  seller_name: string | null
  next_action: NextAction
  export_status: "idle" | "queued" | "sent" | "failed"
  channel_status: "unknown" | "under_review" | "live" | "rejected" | "removed"
  missing_facts: { field: string; label: string }[]
  last_exported_at: string | null
  remote_url: string | null
}

export type ExportRun = {
  id: string
  state: "running" | "ready" | "failed"
  listing_count: number
  photo_count: number
  file_name: string | null
  bytes: number | null
  failure: string | null
  created_at: string
}
