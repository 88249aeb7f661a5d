import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHANGE_FEED_MODULE } from "../../../modules/change-feed"
import type ChangeFeedModuleService from "../../../modules/change-feed/service"
import type { Retention } from "../../../modules/change-feed/types"

export const pruneChangesStepId = "prune-changes"
/** Removes what no reader of the feed needs any more. Without an undo: nobody is left to miss it. */
export const pruneChangesStep = createStep(
  pruneChangesStepId,
  async (retention: Retention, { container }) =>
    new StepResponse(
      await container.resolve<ChangeFeedModuleService>(CHANGE_FEED_MODULE).prune(retention),
    ),
)
