import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { STATISTICS_MODULE } from "../../modules/statistics"
import type StatisticsModuleService from "../../modules/statistics/service"

const PAGE = 500

export type UnrecordedOrders = { placed: string[]; cancelled: string[] }

/**
 * The orders placed or cancelled since a moment that the ledger does not know as such. Orders of a host's own goods alone
 * never enter the ledger and are among them each time.
 */
export async function findUnrecordedOrders(
  container: MedusaContainer,
  since: Date,
): Promise<UnrecordedOrders> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
  const missing: UnrecordedOrders = { placed: [], cancelled: [] }
  for (let skip = 0; ; skip += PAGE) {
    const { data: orders } = await query.graph({
      entity: "order",
      fields: ["id", "canceled_at"],
      filters: {
        is_draft_order: false,
        $or: [{ created_at: { $gte: since } }, { canceled_at: { $gte: since } }],
      },
      // Orders that come in meanwhile join at the end, so that no page shifts.
      pagination: { take: PAGE, skip, order: { created_at: "ASC" } },
    })
    const known = await statistics.listRecordedOrderIds(orders.map(({ id }) => id))
    const placed = new Set(known.placed)
    const cancelled = new Set(known.cancelled)
    for (const { id, canceled_at } of orders) {
      if (canceled_at && !cancelled.has(id)) missing.cancelled.push(id)
      if (!canceled_at && !placed.has(id)) missing.placed.push(id)
    }
    if (orders.length < PAGE) return missing
  }
}
