import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHANGE_FEED_MODULE } from "../../../modules/change-feed"
import type ChangeFeedModuleService from "../../../modules/change-feed/service"
import type { Change } from "../../../modules/change-feed/types"

export const noteChangesStepId = "note-changes"
/**
 * Notes changes that no table tells of. Without an undo, and so the last step of a workflow: a note makes its readers look
 * again, which changes nothing where nothing changed.
 */
export const noteChangesStep = createStep(
  noteChangesStepId,
  async (changes: Change[], { container }) => {
    await container.resolve<ChangeFeedModuleService>(CHANGE_FEED_MODULE).note(changes)
    return new StepResponse(changes.length)
  },
)
