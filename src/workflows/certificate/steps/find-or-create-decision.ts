import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OCOP_MODULE } from "../../../modules/ocop"
import type OcopModuleService from "../../../modules/ocop/service"
import type { CheckedCertificate } from "../check-certificate"

export const findOrCreateDecisionStepId = "find-or-create-decision"
/** One decision certifies many products: the one with this number, issuer and day, made if it is new. */
export const findOrCreateDecisionStep = createStep(
  findOrCreateDecisionStepId,
  async ({ number, issuer, issued_on }: CheckedCertificate["decision"], { container }) => {
    const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
    const [known] = await ocop.listOcopDecisions({ number, issuer, issued_on }, { take: 1 })
    if (known) {
      return new StepResponse<string, string | null>(known.id, null)
    }
    const created = await ocop.createOcopDecisions({ number, issuer, issued_on })
    return new StepResponse<string, string | null>(created.id, created.id)
  },
  async (created, { container }) => {
    if (created) {
      await container.resolve<OcopModuleService>(OCOP_MODULE).deleteOcopDecisions(created)
    }
  },
)
