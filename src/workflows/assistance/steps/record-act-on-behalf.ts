import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ASSISTANCE_MODULE } from "../../../modules/assistance"
import type AssistanceModuleService from "../../../modules/assistance/service"
import type { ActAction } from "../../../modules/assistance/types"

export type ActOnBehalfInput = {
  action: ActAction
  seller_id: string
  mandate_id: string
  helper_id: string
  organisation_id: string
  /** Id of what the act made or changed. */
  subject_id: string
  /** What changed, field by field; never an identity number. */
  changes: Record<string, unknown>
}

export const recordActOnBehalfStepId = "record-act-on-behalf"
/**
 * Appends an act to the audit log. The log cannot be unwritten, so a workflow records last: nothing after it can fail
 * and leave a record of what was undone.
 */
export const recordActOnBehalfStep = createStep(
  recordActOnBehalfStepId,
  async (input: ActOnBehalfInput, { container }) => {
    const assistance = container.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
    const act = await assistance.createAssistedActs({ ...input, received_at: new Date() })
    return new StepResponse(act.id)
  },
)
