import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { localDate } from "../../lib/vietnam-time"
import { Refusal } from "../common/refusal"
import { unitNames } from "../common/unit-names"
import {
  presentCertificate,
  type CertificateRow,
  type PublicCertificate,
} from "./present-certificate"
import {
  isOnSale,
  listingFields,
  listingPriceContext,
  presentListingDetail,
  type CompleteListingRow,
  type ListingDetail,
  type ListingProductRow,
} from "./present-listing"
import {
  presentSeller,
  publicSellerFields,
  type PublicSeller,
  type PublicSellerRow,
} from "./present-seller"

async function listingsOnSale(
  scope: MedusaContainer,
  filters: { id: string } | { handle: string },
): Promise<CompleteListingRow[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: listingFields,
    filters,
    context: listingPriceContext,
  })
  return (data as unknown as ListingProductRow[]).filter(isOnSale)
}

/**
 * The listing of a product handle, while it is on sale.
 * @throws Refusal 404 `listing_not_found`.
 */
export async function readListing(scope: MedusaContainer, handle: string): Promise<ListingDetail> {
  const [row] = await listingsOnSale(scope, { handle })
  if (!row) {
    throw new Refusal(
      "listing_not_found",
      "Không tìm thấy sản phẩm này, hoặc sản phẩm không còn được bán. Hãy xem các sản phẩm khác.",
      { status: 404 },
    )
  }
  return presentListingDetail(row, unitNames, localDate(new Date()))
}

/**
 * A verified seller with the number of its listings on sale. A seller who is not verified (any more) has no page.
 * @throws Refusal 404 `seller_not_found`.
 */
export async function readSeller(
  scope: MedusaContainer,
  handle: string,
): Promise<PublicSeller & { listing_count: number }> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "seller",
    fields: [...publicSellerFields, "products.id", "products.status", "products.listing.id"],
    filters: { handle, status: "verified" },
  })
  const [row] = data as unknown as (PublicSellerRow & {
    products?: { status: string; listing?: { id: string } | null }[]
  })[]
  if (!row) {
    throw new Refusal(
      "seller_not_found",
      "Không tìm thấy người bán này, hoặc người bán đã ngừng bán ở đây.",
      { status: 404 },
    )
  }
  const onSale = (row.products ?? []).filter(
    ({ status, listing }) => status === "published" && listing,
  )
  return { ...presentSeller(row, unitNames), listing_count: onSale.length }
}

/**
 * A certificate by its product code or our id, with the listing on sale it belongs to.
 * @throws Refusal 404 `certificate_not_found`.
 */
export async function readCertificate(
  scope: MedusaContainer,
  reference: string,
): Promise<PublicCertificate> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "ocop_certificate",
    fields: ["*", "decision.*", "product.id"],
    filters: { $or: [{ code: reference }, { id: reference }] },
  })
  const [row] = data as unknown as (CertificateRow & { product?: { id: string } | null })[]
  if (!row) {
    throw new Refusal(
      "certificate_not_found",
      "Không tìm thấy giấy chứng nhận này. Hãy xem lại mã số in trên giấy hoặc trên tem.",
      { status: 404 },
    )
  }
  const [listing] = row.product ? await listingsOnSale(scope, { id: row.product.id }) : []
  return presentCertificate(row, {
    names: unitNames,
    today: localDate(new Date()),
    listing: listing ?? null,
  })
}
