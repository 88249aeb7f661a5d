import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { mergedLines } from "../cart-lines"
import { sellerOf } from "../read-cart"
import { refuseAddress } from "../refuse-address"
import { refuseUnsellable } from "../refuse-unsellable"

/**
 * A cart about to become an order: all rules again, since much may have changed since the goods were put in, and the
 * address. A cart that is an order already is let through: its own order may hold the last of the stock, and asking
 * again must answer that order.
 */
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  if (cart.completed_at) {
    return
  }
  await refuseUnsellable(container, {
    touched: mergedLines(cart.items ?? []),
    kept: [],
    seller_id: sellerOf(cart),
  })
  refuseAddress(cart.shipping_address)
})
