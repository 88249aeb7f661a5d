import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { recordCancellationWorkflow } from "../workflows/statistics/record-cancellation"

/** A cancelled order leaves the figures. */
export default async function recordSaleCancellation({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await recordCancellationWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "record-sale-cancellation" },
}
