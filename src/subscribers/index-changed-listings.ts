import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ChangeFeedEvents } from "../modules/change-feed/events"
import { indexChangedListingsWorkflow } from "../workflows/change-feed/index-changed-listings"

/** The change feed's bell rings: the listing index reads on. */
export default async function indexChangedListings({ container }: SubscriberArgs): Promise<void> {
  const { errors } = await indexChangedListingsWorkflow(container).run({ throwOnError: false })
  for (const { error } of errors) {
    // Nothing is lost: the bell rings again as long as something is unread.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Listing index: changes could not be read now: ${String(error?.message ?? error)}`)
  }
}

export const config: SubscriberConfig = {
  event: ChangeFeedEvents.NEWS,
  context: { subscriberId: "index-changed-listings" },
}
