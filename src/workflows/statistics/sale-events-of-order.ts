import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { localDate } from "../../lib/vietnam-time"
import { saleEventKey, type SaleEventFacts } from "../../modules/statistics/types"
import { starInForce, type CertificateValidity } from "../listing/present-certificate"

/** What is read of an order. `total` of a line is in VND: after discounts, tax in, shipping out. */
export type SoldOrder = {
  id: string
  display_id: number
  created_at: string | Date
  canceled_at: string | Date | null
  items: {
    id: string
    product_id: string | null
    product_title: string | null
    quantity: BigNumberInput
    total: BigNumberInput
  }[]
}

/** What is read of a product that was sold. A host's own products have neither listing nor seller. */
export type SoldProduct = {
  id: string
  title: string
  listing?: {
    id: string
    product_set_no: number | null
    is_demo: boolean
    demo_fields: string[]
  } | null
  seller?: {
    id: string
    name: string
    kind: string
    province_code: string
    commune_code: string | null
    unit_code_set: string
    is_demo: boolean
  } | null
  ocop_certificates?: CertificateValidity[]
}

/** Fields of `SoldOrder`. Without the order's `total` core computes none for its lines. */
export const SOLD_ORDER_FIELDS = [
  "id",
  "display_id",
  "created_at",
  "canceled_at",
  "total",
  "items.id",
  "items.product_id",
  "items.product_title",
  "items.quantity",
  "items.total",
]

/** Fields of `SoldProduct`. */
export const SOLD_PRODUCT_FIELDS = [
  "id",
  "title",
  ...["id", "product_set_no", "is_demo", "demo_fields"].map((name) => `listing.${name}`),
  ...["id", "name", "kind", "province_code", "commune_code", "unit_code_set", "is_demo"].map(
    (name) => `seller.${name}`,
  ),
  "ocop_certificates.*",
]

/**
 * The ledger rows of a placed order, one a line of goods that a seller of ours offers; none for a host's own goods.
 * Star and local time are those of the moment the order was placed. An order with any demo part in it (seller, listing or
 * price) is demo as a whole, since an order is counted once.
 */
export function saleEventsOfOrder(order: SoldOrder, products: SoldProduct[]): SaleEventFacts[] {
  const occurred_at = new Date(order.created_at)
  const lines = order.items.flatMap((item) => {
    const product = products.find(({ id }) => id === item.product_id)
    return product?.seller ? [{ item, product, seller: product.seller }] : []
  })
  const is_demo = lines.some(
    ({ product, seller }) =>
      seller.is_demo ||
      product.listing?.is_demo ||
      (product.listing?.demo_fields ?? []).includes("price"),
  )
  return lines.map(({ item, product, seller }) => ({
    event_key: saleEventKey("placed", order.id, item.id),
    kind: "placed",
    source: "shop",
    occurred_at,
    order_id: order.id,
    order_display_id: order.display_id,
    line_id: item.id,
    product_id: product.id,
    listing_id: product.listing?.id ?? null,
    listing_title: item.product_title ?? product.title,
    seller_id: seller.id,
    seller_name: seller.name,
    seller_kind: seller.kind,
    province_code: seller.province_code,
    commune_code: seller.commune_code,
    unit_code_set: seller.unit_code_set,
    product_set_no: product.listing?.product_set_no ?? null,
    star: starInForce(product.ocop_certificates ?? [], localDate(occurred_at)),
    quantity: MathBN.convert(item.quantity).toNumber(),
    // A percentage may leave parts of a đồng, which nobody pays.
    value: Math.round(MathBN.convert(item.total).toNumber()),
    is_demo,
  }))
}
