import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { indexChangesStep } from "./steps/index-changes"

export const indexChangedListingsWorkflowId = "index-changed-listings"
/** The listing index reads the change feed to its end. Answers how many changes it read; 0 also while another one reads. */
export const indexChangedListingsWorkflow = createWorkflow(indexChangedListingsWorkflowId, () => {
  return new WorkflowResponse(indexChangesStep())
})
