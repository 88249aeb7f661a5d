import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { recordSaleWorkflow } from "../workflows/statistics/record-sale"

/** A placed order enters the figures. Events die with the process: the job `reconcile-sale-ledger` makes up for those. */
export default async function recordSale({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await recordSaleWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "record-sale" },
}
