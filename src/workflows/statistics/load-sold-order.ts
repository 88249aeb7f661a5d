import { transform } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import {
  SOLD_ORDER_FIELDS,
  SOLD_PRODUCT_FIELDS,
  type SoldOrder,
  type SoldProduct,
} from "./sale-events-of-order"

/**
 * Part of a workflow: reads an order and the products of its lines with seller, listing and certificates. An unknown id
 * ends the workflow.
 */
export function loadSoldOrder(input: { order_id: string }) {
  const orders = useQueryGraphStep({
    entity: "order",
    fields: SOLD_ORDER_FIELDS,
    filters: { id: input.order_id },
    options: { throwIfKeyNotFound: true },
  }).config({ name: "load-sold-order" })
  const order = transform({ orders }, ({ orders }) => orders.data[0] as unknown as SoldOrder)
  const products = useQueryGraphStep({
    entity: "product",
    fields: SOLD_PRODUCT_FIELDS,
    filters: transform({ order }, ({ order }) => ({
      id: order.items.flatMap(({ product_id }) => product_id ?? []),
    })),
  }).config({ name: "load-sold-products" })
  return transform({ order, products }, ({ order, products }) => ({
    order,
    products: products.data as unknown as SoldProduct[],
  }))
}
