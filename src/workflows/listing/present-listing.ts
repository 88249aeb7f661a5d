import { QueryContext } from "@medusajs/framework/utils"
import {
  listProductGroups,
  listProductSectors,
  productSet,
  type ProductSet,
} from "../../lib/product-set"
import { LABEL_FACT_FIELDS, type LabelFacts } from "../../modules/listing/types"
import { presentPlace, type Place, type UnitNames } from "../common/unit-names"
import {
  presentCertificateLines,
  starInForce,
  type CertificateLine,
  type CertificateRow,
  type Star,
} from "./present-certificate"
import { presentPhotos, type Photo, type PhotoRow } from "./present-photo"
import {
  presentSeller,
  publicSellerFields,
  type PublicSeller,
  type PublicSellerRow,
} from "./present-seller"

/** What is read of a product variant. Quantities are counts, weight is grams. */
export type VariantRow = {
  id: string
  title: string
  weight: number | null
  manage_inventory: boolean
  allow_backorder: boolean
  calculated_price?: { calculated_amount: number | null } | null
  inventory_items?: {
    required_quantity: number
    inventory?: {
      location_levels?: { stocked_quantity: number; reserved_quantity: number }[]
    } | null
  }[]
}

/** What is read of a `listing`. */
export type ListingRow = LabelFacts & {
  id: string
  product_set_no: number | null
  province_code: string
  commune_code: string | null
  source_url: string | null
  is_demo: boolean
  demo_fields: string[]
  submitted_at: string | Date
  photos?: PhotoRow[]
}

/** A product with all that makes it a listing, as `query.graph` answers `listingFields`. */
export type ListingProductRow = {
  id: string
  handle: string
  title: string
  description: string | null
  status: string
  created_at: string | Date
  variants: VariantRow[]
  listing?: ListingRow | null
  seller?: PublicSellerRow | null
  ocop_certificates?: CertificateRow[]
}

/** A product that has its listing and its seller. */
export type CompleteListingRow = ListingProductRow & {
  listing: ListingRow
  seller: PublicSellerRow
}

/** Fields for `query.graph({ entity: "product" })`; prices also need `listingPriceContext`. */
export const listingFields: string[] = [
  "id",
  "handle",
  "title",
  "description",
  "status",
  "created_at",
  "variants.id",
  "variants.title",
  "variants.weight",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.calculated_price.calculated_amount",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
  "listing.*",
  "listing.photos.*",
  ...publicSellerFields.map((field) => `seller.${field}`),
  "ocop_certificates.*",
  "ocop_certificates.decision.*",
]

/** The `context` of `query.graph` that makes it compute prices, in VND. */
export const listingPriceContext = {
  variants: { calculated_price: QueryContext({ currency_code: "vnd" }) },
}

/** A listing in a list. `id` is the listing's; price in VND. */
export type ListingCard = Place & {
  id: string
  handle: string
  title: string
  price: number
  price_is_demo: boolean
  /** Of a certificate in force today only. */
  star: Star | null
  seller_name: string
  photo: Photo | null
  in_stock: boolean
}

export type NamedCode = { code: string; name: string; name_en: string }

/** A listing on its own page. */
export type ListingDetail = ListingCard & {
  product_id: string
  description: string
  photos: Photo[]
  product_set: { no: number; name: string; name_en: string } | null
  group: NamedCode | null
  sector: NamedCode | null
  variants: {
    id: string
    title: string
    price: number
    available: number | null
    weight_grams: number | null
    weight_is_demo: boolean
  }[]
  label_facts: LabelFacts
  demo_fields: string[]
  source_url: string | null
  is_demo: boolean
  seller: PublicSeller
  certificates: CertificateLine[]
}

/** How many of a variant can be sold now; `null` when its stock is not counted or may run below zero. */
export function availableOf(variant: VariantRow): number | null {
  const items = variant.inventory_items ?? []
  if (!variant.manage_inventory || variant.allow_backorder || items.length === 0) {
    return null
  }
  const sellable = items.map(({ required_quantity, inventory }) => {
    const inHand = (inventory?.location_levels ?? []).reduce(
      (sum, level) => sum + level.stocked_quantity - level.reserved_quantity,
      0,
    )
    return Math.floor(inHand / required_quantity)
  })
  return Math.max(0, Math.min(...sellable))
}

/** A variant's price in whole VND, or `null` when it has none. */
export function priceOf(variant: VariantRow): number | null {
  return variant.calculated_price?.calculated_amount ?? null
}

/** The lowest price of a product in whole VND, or `null` when no variant has one. */
export function lowestPrice(variants: readonly VariantRow[]): number | null {
  const prices = variants.map(priceOf).filter((price) => price !== null)
  return prices.length > 0 ? Math.min(...prices) : null
}

/** Whether a product has what the presenters need: its listing and its seller. */
export function isCompleteListing(row: ListingProductRow): row is CompleteListingRow {
  return Boolean(row.listing && row.seller)
}

/**
 * Whether a listing is on sale now: approved (Medusa status `published`), of a verified seller, and priced. The one
 * rule the list, the product page and the cart share.
 */
export function isOnSale(row: ListingProductRow): row is CompleteListingRow {
  return (
    row.status === "published" &&
    isCompleteListing(row) &&
    row.seller.status === "verified" &&
    lowestPrice(row.variants) !== null
  )
}

/** The product set, group and sector a listing stands in. */
export function productSetOf(listing: { product_set_no: number | null }): {
  set: ProductSet | null
  group: NamedCode | null
  sector: NamedCode | null
} {
  const set = (listing.product_set_no && productSet(listing.product_set_no)) || null
  return {
    set,
    group: namedCode(listProductGroups(), set?.group_code),
    sector: namedCode(listProductSectors(), set?.sector_code),
  }
}

function namedCode(items: readonly NamedCode[], code: string | undefined): NamedCode | null {
  const found = items.find((item) => item.code === code)
  return found ? { code: found.code, name: found.name, name_en: found.name_en } : null
}

/** Presents a listing for a list. `today` is the local date, for the badge. */
export function presentListingCard(
  row: CompleteListingRow,
  names: UnitNames,
  today: string,
): ListingCard {
  const { listing } = row
  return {
    id: listing.id,
    handle: row.handle,
    title: row.title,
    price: lowestPrice(row.variants) ?? 0,
    price_is_demo: listing.demo_fields.includes("price"),
    star: starInForce(row.ocop_certificates ?? [], today),
    ...presentPlace(listing, names),
    seller_name: row.seller.name,
    photo: presentPhotos(listing.photos ?? [], row.title)[0] ?? null,
    in_stock: row.variants.some((variant) => availableOf(variant) !== 0),
  }
}

/** Presents a listing for its page. Variants without a price cannot be bought and are left out. */
export function presentListingDetail(
  row: CompleteListingRow,
  names: UnitNames,
  today: string,
): ListingDetail {
  const { listing } = row
  const { set, group, sector } = productSetOf(listing)
  return {
    ...presentListingCard(row, names, today),
    product_id: row.id,
    description: row.description ?? "",
    photos: presentPhotos(listing.photos ?? [], row.title),
    product_set: set && { no: set.no, name: set.name, name_en: set.name_en },
    group,
    sector,
    variants: row.variants.flatMap((variant) => {
      const price = priceOf(variant)
      return price === null
        ? []
        : {
            id: variant.id,
            title: variant.title,
            price,
            available: availableOf(variant),
            weight_grams: variant.weight,
            weight_is_demo: listing.demo_fields.includes("weight"),
          }
    }),
    label_facts: labelFactsOf(listing),
    demo_fields: listing.demo_fields,
    source_url: listing.source_url,
    is_demo: listing.is_demo,
    seller: presentSeller(row.seller, names),
    certificates: presentCertificateLines(row.ocop_certificates ?? [], today),
  }
}

/** The label facts of a listing, each present or `null`. */
export function labelFactsOf(listing: LabelFacts): LabelFacts {
  return Object.fromEntries(LABEL_FACT_FIELDS.map((field) => [field, listing[field]])) as LabelFacts
}
