import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { refreshPublicationsStep } from "./steps/refresh-publications"

export const refreshPublicationsWorkflowId = "refresh-publications"
/** Computes what is to be done next on a channel, for every listing. Answers the counts. */
export const refreshPublicationsWorkflow = createWorkflow(
  refreshPublicationsWorkflowId,
  (input: { channel_code: string }) => new WorkflowResponse(refreshPublicationsStep(input)),
)
