import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../../modules/listing"
import type ListingModuleService from "../../../modules/listing/service"
import type { LabelFacts } from "../../../modules/listing/types"

export type CreateListingFactsInput = {
  facts: LabelFacts & {
    product_set_no: number
    province_code: string
    commune_code: string | null
  }
  /** In the order shown. */
  photo_ids: string[]
}

export const createListingFactsStepId = "create-listing-facts"
/** Writes the label facts of a listing and takes its photos; the undo sets the photos free again. */
export const createListingFactsStep = createStep(
  createListingFactsStepId,
  async ({ facts, photo_ids }: CreateListingFactsInput, { container }) => {
    const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
    const listing = await listings.createListings({ ...facts, submitted_at: new Date() })
    await listings.updateListingImages(
      photo_ids.map((id, rank) => ({ id, rank, listing_id: listing.id })),
    )
    return new StepResponse(listing.id, { id: listing.id, photo_ids })
  },
  async (undo, { container }) => {
    if (undo) {
      const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
      await listings.updateListingImages(
        undo.photo_ids.map((id) => ({ id, rank: 0, listing_id: null })),
      )
      await listings.deleteListings(undo.id)
    }
  },
)
