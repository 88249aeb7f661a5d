import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import { mergedLines } from "../cart-lines"
import { readCart, sellerOf } from "../read-cart"
import { refuseUnsellable } from "../refuse-unsellable"

/** A line about to be changed; down to none always goes, also for goods that are no longer on sale. */
updateLineItemInCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  const quantity = input.update.quantity
  if (quantity === undefined || Number(quantity) === 0) {
    return
  }
  const cart = await readCart(container, input.cart_id)
  const items = cart.items ?? []
  const changed = items.filter(({ id }) => id === input.item_id)
  await refuseUnsellable(container, {
    touched: mergedLines(changed.map((item) => ({ ...item, quantity }))),
    kept: mergedLines(items.filter(({ id }) => id !== input.item_id)),
    seller_id: sellerOf(cart),
  })
})
