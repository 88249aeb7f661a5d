import type { IApiKeyModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WEB_KEY_TITLE } from "../store-terms"

/** Who core notes as having made or revoked the key: no person did, but core takes no empty name. */
const MAKER = "prepare-store"

export const createWebKeyStepId = "create-web-key"
/**
 * Makes the publishable key of `web`. Core's own step for keys cannot be undone: it deletes without revoking first,
 * which core's module refuses.
 */
export const createWebKeyStep = createStep(
  createWebKeyStepId,
  async (_: void, { container }) => {
    const keys = container.resolve<IApiKeyModuleService>(Modules.API_KEY)
    const key = await keys.createApiKeys({
      title: WEB_KEY_TITLE,
      type: "publishable",
      created_by: MAKER,
    })
    return new StepResponse(key.id, key.id)
  },
  async (id, { container }) => {
    if (id) {
      const keys = container.resolve<IApiKeyModuleService>(Modules.API_KEY)
      await keys.revoke(id, { revoked_by: MAKER })
      await keys.deleteApiKeys([id])
    }
  },
)
