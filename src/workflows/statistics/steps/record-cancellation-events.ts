import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { STATISTICS_MODULE } from "../../../modules/statistics"
import type StatisticsModuleService from "../../../modules/statistics/service"
import { saleEventsOfOrder, type SoldOrder, type SoldProduct } from "../sale-events-of-order"

export const recordCancellationEventsStepId = "record-cancellation-events"
/**
 * Writes the cancellation of an order into the ledger, and its placing before it if that was missed; answers the keys of
 * the cancelled rows that were new. It has no undo, and needs none: it tells of an order that core has cancelled for
 * good, and what it adds stays true whatever fails after it.
 */
export const recordCancellationEventsStep = createStep(
  recordCancellationEventsStepId,
  async ({ order, products }: { order: SoldOrder; products: SoldProduct[] }, { container }) => {
    if (!order.canceled_at) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Order ${order.id} is not cancelled, so there is no cancellation to record.`,
        "order_not_cancelled",
      )
    }
    const statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
    await statistics.recordSaleEvents(saleEventsOfOrder(order, products))
    const { recorded_keys } = await statistics.recordCancellation({
      order_id: order.id,
      occurred_at: new Date(order.canceled_at),
    })
    return new StepResponse(recorded_keys)
  },
)
