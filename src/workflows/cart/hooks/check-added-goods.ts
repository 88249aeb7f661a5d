import { addToCartWorkflow } from "@medusajs/medusa/core-flows"
import { mergedLines } from "../cart-lines"
import { readCart, sellerOf } from "../read-cart"
import { refuseUnsellable } from "../refuse-unsellable"

/** Goods about to be added: on sale, of the cart's one seller, in range and in stock with what is there already. */
addToCartWorkflow.hooks.validate(async ({ input, cart: { id } }, { container }) => {
  const cart = await readCart(container, id)
  const items = cart.items ?? []
  const added = new Set(input.items.map(({ variant_id }) => variant_id))
  await refuseUnsellable(container, {
    touched: mergedLines([
      ...input.items,
      ...items.filter(({ variant_id }) => added.has(variant_id ?? undefined)),
    ]),
    kept: mergedLines(items.filter(({ variant_id }) => !added.has(variant_id ?? undefined))),
    seller_id: sellerOf(cart),
  })
})
