/**
 * Label facts a listing may carry (NĐ 43/2017 field set for food; craft and plants use those that apply).
 * Each is free text as it stands on the label, NFC, or null when not known.
 */
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
export type LabelFactField = (typeof LABEL_FACT_FIELDS)[number]
export type LabelFacts = Record<LabelFactField, string | null>

export const MODERATION_DECISIONS = ["published", "rejected"] as const
export type ModerationDecision = (typeof MODERATION_DECISIONS)[number]

/** One stored size of a photo: nominal width in pixels and the file's public name. */
export type PhotoRendition = {
  width: number
  format: "webp" | "jpeg"
  file: string
  /** Key in Medusa's file module. */
  key: string
}
