import type { MedusaContainer } from "@medusajs/framework/types"
import { announceTurnedStarsWorkflow } from "../workflows/listing/announce-turned-stars"

/** Certificates begin and expire at midnight without anybody doing anything: the badges in the lists must follow. */
export default async function reindexTurnedCertificates(container: MedusaContainer): Promise<void> {
  await announceTurnedStarsWorkflow(container).run()
}

export const config = {
  name: "reindex-turned-certificates",
  // Every hour, five past: schedules run in the server's own time zone, and so five past midnight in Vietnam is
  // among them wherever the server stands.
  schedule: "5 * * * *",
}
