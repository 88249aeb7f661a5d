import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findUnrecordedOrders } from "../workflows/statistics/find-unrecorded-orders"
import { recordCancellationWorkflow } from "../workflows/statistics/record-cancellation"
import { recordSaleWorkflow } from "../workflows/statistics/record-sale"

/** How far back orders are looked at. The process may be down for a weekend's night and nothing is lost. */
const HOURS_BACK = 48

/**
 * Makes up for events that died with a process between an order and its event: every recent order the ledger lacks is
 * recorded. One that fails is logged and tried again the next time, and keeps no other from its turn.
 */
export default async function reconcileSaleLedger(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const since = new Date(Date.now() - HOURS_BACK * 60 * 60 * 1000)
  const { placed, cancelled } = await findUnrecordedOrders(container, since)
  const turns = [
    ...placed.map((order_id) => ({ order_id, workflow: recordSaleWorkflow })),
    ...cancelled.map((order_id) => ({ order_id, workflow: recordCancellationWorkflow })),
  ]
  for (const { order_id, workflow } of turns) {
    try {
      const { result: recorded } = await workflow(container).run({ input: { order_id } })
      if (recorded.length > 0) {
        logger.info(
          `Sale ledger: made up for ${recorded.length} missed row(s) of order ${order_id}`,
        )
      }
    } catch (error) {
      logger.error(`Sale ledger: order ${order_id} could not be recorded: ${messageOf(error)}`)
    }
  }
}

/** Workflows throw what their steps threw as a plain object, too. */
function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error)
}

export const config = { name: "reconcile-sale-ledger", schedule: "*/5 * * * *" }
