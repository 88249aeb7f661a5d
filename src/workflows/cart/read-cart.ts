import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What the cart rules read of a cart. */
export type StandingCart = {
  completed_at?: string | Date | null
  metadata?: Record<string, unknown> | null
  items?: { id: string; variant_id?: string | null; quantity: unknown }[] | null
}

/** The cart as it stands, before the act that is being checked. */
export async function readCart(scope: MedusaContainer, id: string): Promise<StandingCart> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["completed_at", "metadata", "items.id", "items.variant_id", "items.quantity"],
    filters: { id },
  })
  return (data[0] ?? {}) as unknown as StandingCart
}

/** The seller a cart was opened for (`metadata.seller_id`), if it says so. */
export function sellerOf(cart: { metadata?: Record<string, unknown> | null }): string | null {
  const seller_id = cart.metadata?.seller_id
  return typeof seller_id === "string" ? seller_id : null
}
