import { foldVietnamese } from "../../lib/vietnamese-text"
import type { UnitNames } from "../common/unit-names"
import {
  presentListingCard,
  productSetOf,
  type CompleteListingRow,
  type ListingCard,
} from "./present-listing"

/** Name of the search index of listings on sale (`src/search/listing.ts`). */
export const LISTING_INDEX = "listing"

/**
 * Under this name the reader of the change feed hands changed products to the index: `{ id: product ids }`. Nobody emits it;
 * an index takes changes in under names of events only.
 */
export const LISTING_INDEX_CHANGES = "listing-index.changes"

/**
 * One document of the listing index. Texts are folded (lower case, no accents, đ as d) here and in the question, so
 * that a buyer finds "mật ong" with "mat ong" whatever the database's dictionaries know.
 */
export type ListingDocument = {
  /** The product's id. */
  id: string
  title_text: string
  seller_text: string
  place_text: string
  kind_text: string
  seller_handle: string
  province_code: string
  group_code: string | null
  /** Of a certificate in force on the day of indexing. */
  star: number | null
  /** VND. */
  price: number
  created_at: Date
  /** The `ListingCard` as JSON, so that a list is answered from the index alone. */
  card: string
}

/** The document of a listing on sale on a local date. */
export function listingDocument(
  row: CompleteListingRow,
  names: UnitNames,
  today: string,
): ListingDocument {
  const card = presentListingCard(row, names, today)
  const { group, sector } = productSetOf(row.listing)
  const kinds = [group?.name, sector?.name].filter((name) => name !== undefined)
  return {
    id: row.id,
    title_text: foldVietnamese(row.title),
    seller_text: foldVietnamese(card.seller_name),
    place_text: foldVietnamese(`${card.commune_name ?? ""} ${card.province_name}`),
    kind_text: foldVietnamese(kinds.join(" ")),
    seller_handle: row.seller.handle,
    province_code: card.province_code,
    group_code: group?.code ?? null,
    star: card.star,
    price: card.price,
    created_at: new Date(row.created_at),
    card: JSON.stringify(card),
  }
}

/** The card kept in a document. */
export function cardOf(document: { card: string }): ListingCard {
  return JSON.parse(document.card) as ListingCard
}
