import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHANNEL_MODULE } from "../../../modules/channel"
import type ChannelModuleService from "../../../modules/channel/service"
import type { BuiltPackage } from "./build-package"

export const recordDeliveriesStepId = "record-deliveries"
/**
 * Writes down what the package tells the channel, listing by listing, and closes the run. The undo takes the
 * deliveries back and restores the publications as they were; the run is left to the step that opened it.
 */
export const recordDeliveriesStep = createStep(
  recordDeliveriesStepId,
  async (built: BuiltPackage, { container }) => {
    const channels = container.resolve<ChannelModuleService>(CHANNEL_MODULE)
    const { run_id, deliveries, left_out, ...file } = built
    const before = await channels.listPublications(
      { id: [...deliveries.map(({ publication_id }) => publication_id), ...left_out] },
      { select: ["id", "next_action", "export_status", "sent_payload_hash", "last_exported_at"] },
    )
    const recorded = await channels.createDeliveries(
      deliveries.map((delivery) => ({ ...delivery, export_run_id: run_id })),
    )
    const now = new Date()
    await channels.updatePublications([
      ...deliveries.map(({ publication_id, payload_hash }) => ({
        id: publication_id,
        next_action: "none" as const,
        export_status: "sent" as const,
        sent_payload_hash: payload_hash,
        last_exported_at: now,
      })),
      ...left_out.map((id) => ({ id, export_status: "failed" as const })),
    ])
    await channels.updateExportRuns({
      ...file,
      id: run_id,
      state: "ready",
      listing_count: deliveries.length,
    })
    return new StepResponse(undefined, {
      deliveries: recorded.map(({ id }) => id),
      before: before.map((publication) => ({
        id: publication.id,
        next_action: publication.next_action,
        export_status: publication.export_status,
        sent_payload_hash: publication.sent_payload_hash,
        last_exported_at: publication.last_exported_at,
      })),
      run: {
        id: run_id,
        listing_count: 0,
        photo_count: 0,
        file_key: null,
        file_name: null,
        bytes: null,
        manifest_hash: null,
      },
    })
  },
  async (undo, { container }) => {
    if (undo) {
      const channels = container.resolve<ChannelModuleService>(CHANNEL_MODULE)
      await channels.updateExportRuns(undo.run)
      await channels.updatePublications(undo.before)
      await channels.deleteDeliveries(undo.deliveries)
    }
  },
)
