import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { buildPackageStep } from "./steps/build-package"
import { holdChannelStep, releaseChannelStep } from "./steps/hold-channel"
import { openExportRunStep } from "./steps/open-export-run"
import { recordDeliveriesStep } from "./steps/record-deliveries"
import { refreshPublicationsStep } from "./steps/refresh-publications"

export type ExportListingsInput = {
  channel_code: string
  /** Id of the operator. */
  created_by: string
}

export const exportListingsWorkflowId = "export-listings"
/**
 * Packs everything due on a channel into one file: what is due is computed anew, packed, stored, written down. Answers
 * the run's id. Refusals: `channel_not_found`, `export_already_running`, `nothing_to_export`, `export_failed`.
 */
export const exportListingsWorkflow = createWorkflow(
  exportListingsWorkflowId,
  (input: ExportListingsInput) => {
    const channel = transform(input, ({ channel_code }) => ({ channel_code }))
    const hold = holdChannelStep(channel)
    refreshPublicationsStep(channel)
    const run_id = openExportRunStep(input)
    const built = buildPackageStep({ channel_code: input.channel_code, run_id })
    recordDeliveriesStep(built)
    releaseChannelStep(hold)
    return new WorkflowResponse(run_id)
  },
)
