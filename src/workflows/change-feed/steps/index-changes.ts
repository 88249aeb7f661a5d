import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHANGE_FEED_MODULE } from "../../../modules/change-feed"
import type ChangeFeedModuleService from "../../../modules/change-feed/service"
import { EVERY_ID, type Change } from "../../../modules/change-feed/types"
import { LISTING_INDEX, LISTING_INDEX_CHANGES } from "../../listing/listing-index"
import { productIdsOfChanges } from "../product-ids-of-changes"

/** The listing index's name as a reader of the feed. */
export const LISTING_INDEX_READER = "listing-index"

const rowsATurn = 500

/**
 * The lock under which the Search Module fills an index. Nothing may be written into the index meanwhile: it would go into
 * the version about to be replaced, and the new one may have read the product before the change.
 */
const fillingLock = `search:seed:${LISTING_INDEX}`

export const indexChangesStepId = "index-changes"
/**
 * Brings the listing index up to the end of the change feed; answers the rows read. Without an undo: the index shows what
 * is, and what is stays.
 */
export const indexChangesStep = createStep(indexChangesStepId, async (_: void, { container }) => {
  const feed = container.resolve<ChangeFeedModuleService>(CHANGE_FEED_MODULE)
  const search = container.resolve(Modules.SEARCH)
  const startOver = async () => void (await search.reindex({ index: [LISTING_INDEX] }))
  let read = 0
  for (;;) {
    const turn = await feed.advance(LISTING_INDEX_READER, {
      limit: rowsATurn,
      apply: (changes) =>
        changes.some(({ entity_id }) => entity_id === EVERY_ID)
          ? startOver()
          : indexChanges(container, changes),
      startOver,
    })
    if (turn.outcome === "advanced") {
      read += turn.count
    }
    if (turn.outcome === "busy" || (turn.outcome === "advanced" && turn.count < rowsATurn)) {
      return new StepResponse(read)
    }
  }
})

/** The index's own way of taking changes in reads each product as it is now, and takes out what is not on sale. */
async function indexChanges(container: MedusaContainer, changes: Change[]): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const id = await productIdsOfChanges(query, changes)
  if (id.length > 0) {
    await container
      .resolve(Modules.LOCKING)
      .execute(fillingLock, () =>
        container.resolve(Modules.SEARCH).ingest({ name: LISTING_INDEX_CHANGES, data: { id } }),
      )
  }
}
