import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isCertified } from "../../lib/certificate-state"
import { localDate } from "../../lib/vietnam-time"
import type { OfferedListing } from "../../modules/channel/types"
import { unitNames } from "../common/unit-names"
import {
  isOnSale,
  listingFields,
  listingPriceContext,
  presentListingDetail,
  type CompleteListingRow,
  type ListingProductRow,
} from "../listing/present-listing"
import { hasJoined } from "../listing/present-seller"

const BATCH = 100

/**
 * Listings on sale (approved, of verified sellers who have joined, priced) in batches, as partner channels may learn of them; of the
 * products given, or all.
 */
export async function* offeredListings(
  scope: MedusaContainer,
  product_ids?: string[],
): AsyncGenerator<OfferedListing[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const today = localDate(new Date())
  for (let skip = 0; ; skip += BATCH) {
    const ids = product_ids?.slice(skip, skip + BATCH)
    if (ids?.length === 0) {
      return
    }
    const { data } = await query.graph({
      entity: "product",
      fields: listingFields,
      filters: { status: "published", ...(ids ? { id: ids } : {}) },
      pagination: ids ? {} : { skip, take: BATCH, order: { id: "ASC" } },
      context: listingPriceContext,
    })
    const rows = data as unknown as ListingProductRow[]
    yield rows
      .filter(isOnSale)
      .filter(({ seller }) => hasJoined(seller))
      .map((row) => offeredListing(row, today))
    if (!ids && rows.length < BATCH) {
      return
    }
  }
}

function offeredListing(row: CompleteListingRow, today: string): OfferedListing {
  const listing = presentListingDetail(row, unitNames, today)
  const certificate = listing.certificates.find(
    ({ state, star }) => isCertified(state) && star === listing.star,
  )
  return {
    id: listing.id,
    product_id: row.id,
    handle: listing.handle,
    title: listing.title,
    description: listing.description,
    product_set_no: row.listing.product_set_no,
    label_facts: listing.label_facts,
    seller: {
      name: listing.seller.name,
      kind: listing.seller.kind,
      address_line: listing.seller.address_line,
      commune_name: listing.seller.commune_name,
      province_name: listing.seller.province_name,
    },
    certificate: {
      star: certificate?.star ?? null,
      code: certificate?.code ?? null,
      expires_on: certificate?.expires_on ?? null,
    },
    variants: listing.variants.map(({ id, title, price, weight_grams }) => ({
      id,
      title,
      price,
      weight_grams,
    })),
    photos: largestJpegs(row),
    is_demo: listing.is_demo,
    demo_fields: listing.photos.some((photo) => photo.is_illustration)
      ? [...listing.demo_fields, "photos"]
      : listing.demo_fields,
  }
}

/** Of each photo the largest JPEG, which the channel's square is made from. */
function largestJpegs({ listing }: CompleteListingRow): OfferedListing["photos"] {
  return [...(listing.photos ?? [])]
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ renditions }) => {
      const [largest] = renditions
        .filter(({ format }) => format === "jpeg")
        .sort((a, b) => b.width - a.width)
      return largest ? { file: largest.file, key: largest.key } : []
    })
}
