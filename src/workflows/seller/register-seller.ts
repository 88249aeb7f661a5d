import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SellerEvents } from "../../modules/seller/events"
import { createMandateStep } from "../assistance/steps/create-mandate"
import { recordActOnBehalfStep } from "../assistance/steps/record-act-on-behalf"
import type { CheckedRegistration } from "./check-registration"
import { createSellerStep } from "./steps/create-seller"

export type RegisterSellerInput = {
  registration: CheckedRegistration
  helper_id: string
  organisation_id: string
}

export const registerSellerWorkflowId = "register-seller"
/**
 * A helper registers a seller together with the mandate it acts under. Answers the seller's id.
 * The input comes from `checkRegistration`, so that no clear identity number enters a workflow.
 */
export const registerSellerWorkflow = createWorkflow(
  registerSellerWorkflowId,
  (input: RegisterSellerInput) => {
    const seller = createSellerStep(input.registration.seller)
    const mandate_id = createMandateStep(
      transform({ input, seller }, ({ input, seller }) => ({
        ...input.registration.mandate,
        seller_id: seller.id,
        organisation_id: input.organisation_id,
        given_to_helper_id: input.helper_id,
      })),
    )
    emitEventStep({ eventName: SellerEvents.CHANGED, data: { id: seller.id } })
    recordActOnBehalfStep(
      transform({ input, seller, mandate_id }, ({ input, seller, mandate_id }) => ({
        action: "register_seller" as const,
        seller_id: seller.id,
        mandate_id,
        helper_id: input.helper_id,
        organisation_id: input.organisation_id,
        subject_id: seller.id,
        changes: {
          kind: input.registration.seller.kind,
          name: seller.name,
          permissions: input.registration.mandate.permissions,
          consent_method: input.registration.mandate.consent_method,
          valid_to: input.registration.mandate.valid_to,
        },
      })),
    )
    return new WorkflowResponse(transform({ seller }, ({ seller }) => seller.id))
  },
)
