import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { loadSoldOrder } from "./load-sold-order"
import { recordCancellationEventsStep } from "./steps/record-cancellation-events"

export const recordCancellationWorkflowId = "record-cancellation"
/**
 * Takes a cancelled order back out of the figures, in the month of its cancellation. May be run any number of times.
 * Answers the keys of the ledger rows that were new.
 */
export const recordCancellationWorkflow = createWorkflow(
  recordCancellationWorkflowId,
  (input: { order_id: string }) => {
    return new WorkflowResponse(recordCancellationEventsStep(loadSoldOrder(input)))
  },
)
