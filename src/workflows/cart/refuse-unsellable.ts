import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "../common/refusal"
import {
  availableOf,
  isOnSale,
  listingFields,
  listingPriceContext,
  type ListingProductRow,
} from "../listing/present-listing"
import { hasJoined } from "../listing/present-seller"
import { refuseQuantity, type CartLine } from "./cart-lines"

/** What a cart is to hold after the act that is being checked. */
export type CartIntent = {
  /** Lines the act touches: each must be on sale, in range and in stock. */
  touched: CartLine[]
  /** Lines that stay as they are: they only count for whose goods the cart holds. */
  kept: CartLine[]
  /** `metadata.seller_id` of the cart: the seller it was opened for. */
  seller_id: string | null
}

/**
 * Refuses goods that may not be in the cart together or at all, in this order: the quantity, whether they are on sale
 * now, whether they are one seller's, whether so many are left.
 * @throws Refusal 400 `quantity_out_of_range`, `not_on_sale`, `seller_not_joined`, `one_seller_per_cart`, `insufficient_stock`.
 */
export async function refuseUnsellable(scope: MedusaContainer, intent: CartIntent): Promise<void> {
  intent.touched.forEach(({ quantity }) => refuseQuantity(quantity))
  const products = await productsByVariant(scope, [...intent.touched, ...intent.kept])
  for (const { variant_id } of intent.touched) {
    refuseNotOnSale(products.get(variant_id ?? ""))
  }
  refuseSeveralSellers([...products.values()], intent.seller_id)
  for (const line of intent.touched) {
    refuseTooMany(products.get(line.variant_id ?? ""), line)
  }
}

async function productsByVariant(
  scope: MedusaContainer,
  lines: readonly CartLine[],
): Promise<Map<string, ListingProductRow>> {
  const ids = lines.map(({ variant_id }) => variant_id).filter((id) => id !== null)
  if (ids.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: listingFields,
    filters: { variants: { id: ids } },
    context: listingPriceContext,
  })
  const products = data as unknown as ListingProductRow[]
  return new Map(
    products.flatMap((product) =>
      product.variants
        .filter(({ id }) => ids.includes(id))
        .map((variant): [string, ListingProductRow] => [variant.id, product]),
    ),
  )
}

function refuseNotOnSale(product: ListingProductRow | undefined): void {
  if (!product || !isOnSale(product)) {
    const what = product ? `“${product.title}”` : "Một sản phẩm trong giỏ"
    throw new Refusal(
      "not_on_sale",
      `${what} hiện không được bán. Hãy bỏ sản phẩm này khỏi giỏ hoặc chọn sản phẩm khác.`,
    )
  }
  if (!hasJoined(product.seller)) {
    throw new Refusal(
      "seller_not_joined",
      `Chưa đặt được “${product.title}”: cơ sở này chưa tham gia sàn. Hãy chọn sản phẩm khác.`,
    )
  }
}

function refuseSeveralSellers(
  products: readonly ListingProductRow[],
  seller_id: string | null,
): void {
  const sellers = new Set(products.map(({ seller }) => seller?.id))
  if (seller_id) {
    sellers.add(seller_id)
  }
  if (sellers.size > 1) {
    throw new Refusal(
      "one_seller_per_cart",
      "Mỗi giỏ chỉ chứa hàng của một người bán, vì mỗi người bán tự gửi hàng. Hãy đặt hàng của người bán khác trong giỏ riêng.",
    )
  }
}

function refuseTooMany(
  product: ListingProductRow | undefined,
  { variant_id, quantity }: CartLine,
): void {
  const variant = product?.variants.find(({ id }) => id === variant_id)
  const available = variant ? availableOf(variant) : null
  if (product && available !== null && available < quantity) {
    throw new Refusal(
      "insufficient_stock",
      available === 0
        ? `“${product.title}” đã hết hàng. Hãy bỏ sản phẩm này khỏi giỏ.`
        : `“${product.title}” chỉ còn ${available}. Hãy đặt nhiều nhất ${available}.`,
    )
  }
}
