import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SellerEvents } from "../../modules/seller/events"
import { verifySellerStep, type VerifySellerInput } from "./steps/decide-seller"

export const verifySellerWorkflowId = "verify-seller"
/** An operator verifies a submitted seller. Answers the seller's id. */
export const verifySellerWorkflow = createWorkflow(
  verifySellerWorkflowId,
  (input: VerifySellerInput) => {
    const id = verifySellerStep(input)
    emitEventStep({ eventName: SellerEvents.CHANGED, data: { id } })
    return new WorkflowResponse(id)
  },
)
