import type { MedusaContainer } from "@medusajs/framework/types"
import { mergedLines } from "./cart-lines"
import { sellerOf } from "./read-cart"
import { refuseUnsellable } from "./refuse-unsellable"

/**
 * Checks the goods a cart is to be opened with.
 * @throws Refusal as `refuseUnsellable`.
 */
export async function checkNewCart(
  scope: MedusaContainer,
  cart: {
    items?: { variant_id?: string | null; quantity: unknown }[]
    metadata?: Record<string, unknown> | null
  },
): Promise<void> {
  await refuseUnsellable(scope, {
    touched: mergedLines(cart.items ?? []),
    kept: [],
    seller_id: sellerOf(cart),
  })
}
