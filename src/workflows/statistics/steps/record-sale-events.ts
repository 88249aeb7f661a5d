import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { STATISTICS_MODULE } from "../../../modules/statistics"
import type StatisticsModuleService from "../../../modules/statistics/service"
import { saleEventsOfOrder, type SoldOrder, type SoldProduct } from "../sale-events-of-order"

export const recordSaleEventsStepId = "record-sale-events"
/**
 * Writes the lines of a placed order into the ledger; answers the keys that were new. The ledger cannot be unwritten:
 * should a workflow that has this step fail later, and the order with it not come to be, the undo cancels the very
 * rows this run added, at the moment they stand for, so that the month adds up to nothing.
 */
export const recordSaleEventsStep = createStep(
  recordSaleEventsStepId,
  async ({ order, products }: { order: SoldOrder; products: SoldProduct[] }, { container }) => {
    const statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
    const { recorded_keys } = await statistics.recordSaleEvents(saleEventsOfOrder(order, products))
    const undo = { order_id: order.id, placed_at: order.created_at, event_keys: recorded_keys }
    return new StepResponse(recorded_keys, undo)
  },
  async (undo, { container }) => {
    if (undo && undo.event_keys.length > 0) {
      await container.resolve<StatisticsModuleService>(STATISTICS_MODULE).recordCancellation({
        order_id: undo.order_id,
        occurred_at: new Date(undo.placed_at),
        event_keys: undo.event_keys,
      })
    }
  },
)
