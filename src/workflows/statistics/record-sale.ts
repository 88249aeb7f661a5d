import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { loadSoldOrder } from "./load-sold-order"
import { recordSaleEventsStep } from "./steps/record-sale-events"

export const recordSaleWorkflowId = "record-sale"
/**
 * Brings a placed order into the figures. May be run for an order any number of times; it is counted once. Answers the
 * keys of the ledger rows that were new.
 */
export const recordSaleWorkflow = createWorkflow(
  recordSaleWorkflowId,
  (input: { order_id: string }) => {
    return new WorkflowResponse(recordSaleEventsStep(loadSoldOrder(input)))
  },
)
