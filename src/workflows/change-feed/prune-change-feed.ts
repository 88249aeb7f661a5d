import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Retention } from "../../modules/change-feed/types"
import { pruneChangesStep } from "./steps/prune-changes"

export const pruneChangeFeedWorkflowId = "prune-change-feed"
/** Keeps the change feed small. Answers how many rows went, and which readers lost their place. */
export const pruneChangeFeedWorkflow = createWorkflow(
  pruneChangeFeedWorkflowId,
  (retention: Retention) => new WorkflowResponse(pruneChangesStep(retention)),
)
