import type { RemoteQueryFunction } from "@medusajs/framework/types"
import {
  InventoryLevelWorkflowEvents,
  OrderWorkflowEvents,
  ProductVariantWorkflowEvents,
} from "@medusajs/framework/utils"
import { SellerEvents } from "../../modules/seller/events"

type IdOrIds = string | string[]

type Reader = (query: RemoteQueryFunction, ids: IdOrIds) => Promise<(string | null)[]>

/** How the products an event touches are found, by event; the id of every other event is the product's own. */
const readers: Record<string, Reader> = {
  [SellerEvents.CHANGED]: async (query, id) => {
    const { data } = await query.graph({
      entity: "seller",
      fields: ["products.id"],
      filters: { id },
    })
    return data.flatMap(({ products }: { products?: { id: string }[] }) =>
      (products ?? []).map((product) => product.id),
    )
  },
  [ProductVariantWorkflowEvents.UPDATED]: async (query, id) => {
    const { data } = await query.graph({
      entity: "product_variant",
      fields: ["product_id"],
      filters: { id },
    })
    return data.map(({ product_id }) => product_id)
  },
  [OrderWorkflowEvents.PLACED]: productsOfOrder,
  [OrderWorkflowEvents.CANCELED]: productsOfOrder,
  [InventoryLevelWorkflowEvents.CREATED]: productsOfLevel,
  [InventoryLevelWorkflowEvents.UPDATED]: productsOfLevel,
}

async function productsOfOrder(
  query: RemoteQueryFunction,
  id: IdOrIds,
): Promise<(string | null)[]> {
  const { data } = await query.graph({
    entity: "order",
    fields: ["items.product_id"],
    filters: { id },
  })
  return data.flatMap(({ items }: { items?: { product_id: string | null }[] | null }) =>
    (items ?? []).map(({ product_id }) => product_id),
  )
}

async function productsOfLevel(
  query: RemoteQueryFunction,
  id: IdOrIds,
): Promise<(string | null)[]> {
  const { data } = await query.graph({
    entity: "inventory_level",
    fields: ["inventory_item.variants.product_id"],
    filters: { id },
  })
  return data.flatMap(
    ({ inventory_item }: { inventory_item?: { variants?: { product_id: string }[] } }) =>
      (inventory_item?.variants ?? []).map(({ product_id }) => product_id),
  )
}

/** The ids of the products an event changes in the shop: of its seller, order, variant or stock, or its own. */
export async function productIdsOfEvent(
  event: { name: string; data: { id: IdOrIds } },
  query: RemoteQueryFunction,
): Promise<string[]> {
  const read = readers[event.name]
  const found = read ? await read(query, event.data.id) : [event.data.id].flat()
  return [...new Set(found.filter((id) => id !== null))]
}
