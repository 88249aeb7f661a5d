import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ListingEvents } from "../../modules/listing/events"
import { findTurnedStarsStep } from "./steps/find-turned-stars"

export const announceTurnedStarsWorkflowId = "announce-turned-stars"
/**
 * Tells whoever shows listings which of them gained or lost their badge by the calendar alone. Answers the products'
 * ids.
 */
export const announceTurnedStarsWorkflow = createWorkflow(announceTurnedStarsWorkflowId, () => {
  const turned = findTurnedStarsStep()
  emitEventStep({
    eventName: ListingEvents.CHANGED,
    data: transform({ turned }, ({ turned }) => turned.map((id) => ({ id }))),
  })
  return new WorkflowResponse(turned)
})
