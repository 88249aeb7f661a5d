/*
 * Shapes of the API's answers, as docs/contract.md sets them down. Money is integer VND, dates without time are
 * yyyy-MM-dd, moments ISO 8601 UTC, administrative codes of code set vn-2025; null is "not known".
 */

export type Star = 3 | 4 | 5

export interface Province {
  code: string
  name: string
  short_name: string
  type: string
}

export interface Commune {
  code: string
  name: string
  type: string
  province_code: string
}

export interface FormerCommune {
  name: string
  district: string
  province: string
  former_code: string
  /** Present communes it may have become; a person chooses. */
  candidates: { code: string; name: string; province_code: string; province_name: string }[]
}

export interface Sector {
  code: string
  name: string
  name_en: string
  groups: (ProductGroup & { sets: ProductSet[] })[]
}

export interface ProductGroup {
  code: string
  name: string
  name_en: string
}

export interface ProductSet {
  no: number
  name: string
  name_en: string
  managing_ministry: string
  conditional: boolean
}

export interface Rendition {
  width: number
  format: "webp" | "jpeg"
  file: string
}

export interface Photo {
  id: string
  alt: string
  width: number
  height: number
  /** A data URI of a few bytes, shown until the photo is there. */
  placeholder: string
  is_illustration: boolean
  renditions: Rendition[]
}

export interface ListingCard {
  id: string
  handle: string
  title: string
  price: number
  price_is_demo: boolean
  /** Of a certificate in force only. */
  star: Star | null
  province_code: string
  province_name: string
  commune_name: string | null
  seller_name: string
  photo: Photo | null
  in_stock: boolean
}

export type ListingSort = "newest" | "price_asc" | "price_desc" | "relevance"

export interface ListingPage {
  listings: ListingCard[]
  count: number
  limit: number
  offset: number
  facets: {
    provinces: { code: string; name: string; count: number }[]
    stars: { star: Star; count: number }[]
    groups: (ProductGroup & { count: number })[]
  }
}

export interface LabelFacts {
  responsible_producer: string | null
  responsible_address: string | null
  origin: string | null
  net_quantity: string | null
  ingredients: string | null
  usage: string | null
  storage: string | null
  warnings: string | null
  shelf_life: string | null
  declaration_number: string | null
  gtin: string | null
  traceability_url: string | null
}

export interface Variant {
  id: string
  title: string
  price: number
  /** null: not counted, always to be had. */
  available: number | null
  weight_grams: number | null
  weight_is_demo: boolean
}

export type SellerKind = "cooperative" | "cooperative_group" | "household" | "farm" | "enterprise"

export interface PublicSeller {
  id: string
  handle: string
  name: string
  kind: SellerKind
  province_code: string
  province_name: string
  commune_name: string | null
  address_line: string | null
  is_demo: boolean
  /** False: shown from a public source (`source_url`), has not joined. */
  joined: boolean
  source_url: string | null
  verified: boolean
}

export type CertificateState = "active" | "due" | "expired" | "revoked" | "undated" | "unverified"

export interface ListingDetail extends ListingCard {
  product_id: string
  description: string
  photos: Photo[]
  product_set: Pick<ProductSet, "no" | "name" | "name_en"> | null
  group: ProductGroup | null
  sector: ProductGroup | null
  variants: Variant[]
  label_facts: LabelFacts
  /** Names of the facts above that are made up for the demo. */
  demo_fields: string[]
  source_url: string | null
  is_demo: boolean
  seller: PublicSeller
  certificates: {
    reference: string
    star: Star
    state: CertificateState
    code: string | null
    issued_on: string | null
    expires_on: string | null
    decision_number: string | null
  }[]
}

export interface Certificate {
  /** The product code when known, else the API's own id; both find it. */
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
  decision: { number: string | null; issuer: string | null; issued_on: string | null } | null
  province_code: string
  province_name: string
  revoked_on: string | null
  source_url: string | null
  is_demo: boolean
  listing: { handle: string; title: string } | null
}

/* ---- Medusa's /store, the parts the shop reads ---- */

export interface StoreAddress {
  /** The full name; Vietnamese names are not split. */
  first_name: string | null
  phone: string | null
  address_1: string | null
  /** Name of the commune. */
  city: string | null
  /** Name of the province. */
  province: string | null
  metadata: {
    province_code?: string
    commune_code?: string
    /** The buyer's message to the seller. */
    note?: string | null
  } | null
}

export interface StoreLineItem {
  id: string
  title: string
  product_title: string | null
  product_handle: string | null
  variant_id: string | null
  variant_title: string | null
  quantity: number
  unit_price: number
  /** The seller as named when the goods were put in. */
  metadata: { seller_name?: string; seller_handle?: string } | null
}

export interface StoreCart {
  id: string
  region_id: string
  completed_at: string | null
  item_total: number
  shipping_total: number
  total: number
  shipping_address: StoreAddress | null
  items: StoreLineItem[]
}

export interface ShippingOption {
  id: string
  name: string
  amount: number
}

export interface StoreOrder {
  id: string
  display_id: number
  status: "pending" | "completed" | "draft" | "archived" | "canceled" | "requires_action"
  created_at: string
  item_total: number
  shipping_total: number
  total: number
  shipping_address: StoreAddress | null
  items: StoreLineItem[]
  shipping_methods: { id: string; name: string; amount: number }[]
}

/* ---- Helper ---- */

export type OrganisationKind = "post_office" | "community_digital_group"

export interface Helper {
  id: string
  name: string
  organisation: {
    id: string
    name: string
    kind: OrganisationKind
    province_code: string
    province_name: string
    commune_code: string | null
    commune_name: string | null
  }
}

export type SellerStatus = "draft" | "submitted" | "verified" | "rejected" | "suspended" | "closed"

export type MandatePermission =
  "register" | "list" | "publish_on_partners" | "confirm_orders" | "see_orders"

export type ConsentMethod = "code_read_back" | "signed_paper" | "seller_present_with_card"

export interface HelperSeller {
  id: string
  handle: string
  name: string
  kind: SellerKind
  status: SellerStatus
  identity_masked: string
  phone_masked: string | null
  province_name: string
  commune_name: string
  rejection_reason: string | null
  submitted_at: string
  verified_at: string | null
  mandate: { id: string; permissions: MandatePermission[]; valid_from: string; valid_to: string }
  listing_count: number
}

export interface HelperListing {
  id: string
  handle: string
  title: string
  status: "proposed" | "published" | "rejected" | "draft"
  price: number
  remark: string | null
  photo: Photo | null
  submitted_at: string
}

export interface HelperSellerDetail extends HelperSeller {
  address_line: string | null
  representative_name: string | null
  listings: HelperListing[]
}

/* ---- Officer ---- */

export interface Officer {
  id: string
  name: string
  agency: string
  province_code: string
  province_name: string
}

export interface OfficerListing {
  id: string
  product_id: string
  handle: string
  title: string
  seller_name: string
  commune_name: string | null
  status: HelperListing["status"]
  certificates: {
    reference: string
    star: Star
    state: CertificateState
    expires_on: string | null
  }[]
}

export interface Figures {
  /** 202611 */
  month: number
  province_code: string
  province_name: string
  generated_at: string
  listings: { published: number; by_star: { star: Star | null; count: number }[] }
  sellers: { verified: number; by_kind: { kind: SellerKind; count: number }[] }
  orders: { count: number; value: number; quantity: number }
  previous_month: { count: number; value: number }
  by_month: { month: number; orders: number; value: number }[]
  contains_demo: boolean
}

export interface SaleEvent {
  id: string
  kind: "placed" | "cancelled"
  occurred_at: string
  order_display_id: number
  listing_title: string
  seller_name: string
  quantity: number
  value: number
}
