import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { STATISTICS_MODULE } from "../../../modules/statistics"
import type StatisticsModuleService from "../../../modules/statistics/service"
import { provinceOf } from "../../actors"
import type { SaleEventsQuery } from "../figures/validators"

/** The ledger rows behind a month's figures of the officer's province, latest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const province_code = provinceOf(req)
  const { month, limit, offset } = req.validatedQuery as unknown as SaleEventsQuery
  const statistics = req.scope.resolve<StatisticsModuleService>(STATISTICS_MODULE)
  const { sale_events, count } = await statistics.listSaleEvents({
    province_code,
    month,
    limit,
    offset,
  })
  res.json({
    sale_events: sale_events.map((row) => ({
      id: row.id,
      kind: row.kind,
      occurred_at: row.occurred_at.toISOString(),
      order_display_id: row.order_display_id,
      listing_title: row.listing_title,
      seller_name: row.seller_name,
      quantity: row.quantity,
      value: row.value,
    })),
    count,
    limit,
    offset,
  })
}
