import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What every listing is created with; one of each in the whole shop (docs/decisions.md). */
export type StoreBasics = {
  sales_channel_id: string
  stock_location_id: string
  shipping_profile_id: string
}

/**
 * The shop's default sales channel, its one stock location and default shipping profile.
 * @throws Error when the store was never prepared: a mistake of the installation, not of a user.
 */
export async function storeBasics(scope: MedusaContainer): Promise<StoreBasics> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const [stores, locations, profiles] = await Promise.all([
    query.graph({ entity: "store", fields: ["default_sales_channel_id"] }),
    query.graph({ entity: "stock_location", fields: ["id"], pagination: { take: 1, skip: 0 } }),
    query.graph({ entity: "shipping_profile", fields: ["id"], filters: { type: "default" } }),
  ])
  const sales_channel_id = stores.data[0]?.default_sales_channel_id
  const stock_location_id = locations.data[0]?.id
  const shipping_profile_id = profiles.data[0]?.id
  if (!sales_channel_id || !stock_location_id || !shipping_profile_id) {
    throw new Error("The store is not prepared: run seeds/prepare-store (npm start does).")
  }
  return { sales_channel_id, stock_location_id, shipping_profile_id }
}
