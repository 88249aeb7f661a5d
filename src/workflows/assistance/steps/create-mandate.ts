import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ASSISTANCE_MODULE } from "../../../modules/assistance"
import type AssistanceModuleService from "../../../modules/assistance/service"
import type { ConsentMethod, MandatePermission } from "../../../modules/assistance/types"

export type CreateMandateInput = {
  seller_id: string
  organisation_id: string
  given_to_helper_id: string
  permissions: MandatePermission[]
  consent_method: ConsentMethod
  /** Local dates yyyy-MM-dd, both included. */
  valid_from: string
  valid_to: string
}

export const createMandateStepId = "create-mandate"
/** Writes down a seller's consent to an organisation. */
export const createMandateStep = createStep(
  createMandateStepId,
  async (input: CreateMandateInput, { container }) => {
    const assistance = container.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
    const mandate = await assistance.createMandates(input)
    return new StepResponse(mandate.id, mandate.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<AssistanceModuleService>(ASSISTANCE_MODULE).deleteMandates(id)
    }
  },
)
