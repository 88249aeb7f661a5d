/** What the operator has to do next about a listing on a channel. */
export const NEXT_ACTIONS = ["none", "create", "update", "withdraw"] as const
export type NextAction = (typeof NEXT_ACTIONS)[number]

/** How far our side is with sending: `sent` says that it left, not that the channel shows it. */
export const EXPORT_STATUSES = ["idle", "queued", "sent", "failed"] as const
export type ExportStatus = (typeof EXPORT_STATUSES)[number]

/** What the channel itself said of the listing. */
export const CHANNEL_STATUSES = ["unknown", "under_review", "live", "rejected", "removed"] as const
export type ChannelStatus = (typeof CHANNEL_STATUSES)[number]

export const EXPORT_RUN_STATES = ["running", "ready", "failed"] as const
export type ExportRunState = (typeof EXPORT_RUN_STATES)[number]

/** What a package can tell the channel to do. */
export const DELIVERY_ACTIONS = ["create", "update", "withdraw"] as const
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number]

/**
 * A listing on sale as a channel may learn of it: nothing that the shop does not show to everybody, so neither
 * phone nor identity number. Prices in VND, weights in grams, dates yyyy-MM-dd.
 */
export type OfferedListing = {
  id: string
  product_id: string
  handle: string
  title: string
  description: string
  product_set_no: number | null
  /** By the names of the listing's label facts, e.g. `origin`. */
  label_facts: Readonly<Record<string, string | null>>
  seller: {
    name: string
    kind: string
    address_line: string | null
    commune_name: string | null
    province_name: string
  }
  /** Of a certificate in force; each null when there is none. */
  certificate: { star: number | null; code: string | null; expires_on: string | null }
  variants: OfferedVariant[]
  /** In their order. `file` names the content, `key` finds it in the file module. */
  photos: { file: string; key: string }[]
  is_demo: boolean
  /** Names of single facts that are demo data on an otherwise real listing. */
  demo_fields: string[]
}

export type OfferedVariant = {
  id: string
  title: string
  price: number | null
  weight_grams: number | null
}

/** A fact a channel insists on and a listing lacks. `label` is Vietnamese, for the screen. */
export type MissingFact = { field: string; label: string }
