import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Of these product ids, those that have a listing, with their status: what only our decisions may change. */
export async function listedProducts(
  scope: MedusaContainer,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "status", "listing.id"],
    filters: { id: ids },
  })
  return new Map(data.filter(({ listing }) => listing).map(({ id, status }) => [id, status]))
}
