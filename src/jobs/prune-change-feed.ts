import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pruneChangeFeedWorkflow } from "../workflows/change-feed/prune-change-feed"

/** Keeps the change feed small: read rows for a day, unread ones for a week. */
export default async function pruneChangeFeed(container: MedusaContainer): Promise<void> {
  const { result } = await pruneChangeFeedWorkflow(container).run({
    input: { keep_read_hours: 24, keep_unread_hours: 7 * 24 },
  })
  for (const reader of result.forgotten) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Change feed: ${reader} did not read for a week and will start over when it comes back`)
  }
}

export const config = { name: "prune-change-feed", schedule: "25 * * * *" }
