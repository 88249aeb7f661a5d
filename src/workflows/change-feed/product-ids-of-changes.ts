import type { RemoteQueryFunction } from "@medusajs/framework/types"
import productCertificate from "../../links/product-certificate"
import productListing from "../../links/product-listing"
import sellerProduct from "../../links/seller-product"
import type { Change, ChangedEntity } from "../../modules/change-feed/types"

/** `[entity, key, field]`: ids become those in `field` of the entity's rows whose `key` is among them. */
type Hop = readonly [entity: string, key: string, field: string]

const fromVariant: Hop[] = [["product_variant", "id", "product_id"]]
const fromPriceSet: Hop[] = [
  ["product_variant_price_set", "price_set_id", "variant_id"],
  ...fromVariant,
]

/** The way from what a change is noted under to its products. A function, since links get their names at start only. */
const waysToProducts = (): Record<ChangedEntity, Hop[]> => {
  const fromCertificate: Hop[] = [
    [productCertificate.entryPoint, "ocop_certificate_id", "product_id"],
  ]
  return {
    product: [],
    variant: fromVariant,
    price: [["price", "id", "price_set_id"], ...fromPriceSet],
    price_list: [["price", "price_list_id", "price_set_id"], ...fromPriceSet],
    price_set: fromPriceSet,
    inventory_item: [
      ["product_variant_inventory_item", "inventory_item_id", "variant_id"],
      ...fromVariant,
    ],
    listing: [[productListing.entryPoint, "listing_id", "product_id"]],
    seller: [[sellerProduct.entryPoint, "seller_id", "product_id"]],
    certificate: fromCertificate,
    decision: [["ocop_certificate", "decision_id", "id"], ...fromCertificate],
  }
}

/**
 * The ids of the products that changes touch. What belongs to a product by a link not yet made is none of its changes: the
 * link, once made, is noted by itself.
 */
export async function productIdsOfChanges(
  query: Omit<RemoteQueryFunction, symbol>,
  changes: readonly Change[],
): Promise<string[]> {
  const ways = waysToProducts()
  const entities = [...new Set(changes.map(({ entity }) => entity))]
  const found = await Promise.all(
    entities.map(async (entity) => {
      let ids = idsOf(changes.filter((change) => change.entity === entity).map((c) => c.entity_id))
      for (const [table, key, field] of ways[entity]) {
        const { data } =
          ids.length === 0
            ? { data: [] }
            : await query.graph({
                entity: table,
                fields: [field],
                filters: { [key]: ids },
                // What was deleted was shown until then.
                withDeleted: true,
              })
        ids = idsOf((data as Record<string, string | null>[]).map((row) => row[field]))
      }
      return ids
    }),
  )
  return idsOf(found.flat())
}

function idsOf(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value) => typeof value === "string"))]
}
