import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Change } from "../../modules/change-feed/types"
import { ListingEvents } from "../../modules/listing/events"
import { noteChangesStep } from "../change-feed/steps/note-changes"
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
  noteChangesStep(
    transform({ turned }, ({ turned }) =>
      turned.map((id): Change => ({ entity: "product", entity_id: id, kind: "upsert" })),
    ),
  )
  return new WorkflowResponse(turned)
})
