import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { ListingEvents } from "../../modules/listing/events"
import type { ModerationDecision } from "../../modules/listing/types"
import {
  checkListingAwaitsStep,
  remarkListingStep,
  type DecideListingInput,
} from "./steps/decide-listing"

/** Both decisions go one way: the product takes the status, the remark is kept, the index hears of it. */
function decisionWorkflow(workflowId: string, decision: ModerationDecision) {
  return createWorkflow(workflowId, (input: DecideListingInput) => {
    const product_id = checkListingAwaitsStep({ id: input.id, decision })
    remarkListingStep(transform({ input }, ({ input }) => ({ ...input, decision })))
    updateProductsWorkflow.runAsStep({
      input: { selector: { id: product_id }, update: { status: decision } },
    })
    emitEventStep({ eventName: ListingEvents.CHANGED, data: { id: product_id } })
    return new WorkflowResponse(product_id)
  })
}

export const publishListingWorkflowId = "publish-listing"
/** An operator lets a proposed listing be sold. Answers the product's id. */
export const publishListingWorkflow = decisionWorkflow(publishListingWorkflowId, "published")

export const rejectListingWorkflowId = "reject-listing"
/** An operator gives a proposed listing back with a remark. Answers the product's id. */
export const rejectListingWorkflow = decisionWorkflow(rejectListingWorkflowId, "rejected")
