import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SellerEvents } from "../../modules/seller/events"
import { rejectSellerStep, type RejectSellerInput } from "./steps/decide-seller"

export const rejectSellerWorkflowId = "reject-seller"
/** An operator rejects a submitted seller. Answers the seller's id. */
export const rejectSellerWorkflow = createWorkflow(
  rejectSellerWorkflowId,
  (input: RejectSellerInput) => {
    const id = rejectSellerStep(input)
    emitEventStep({ eventName: SellerEvents.CHANGED, data: { id } })
    return new WorkflowResponse(id)
  },
)
