import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../../modules/listing"
import type ListingModuleService from "../../../modules/listing/service"
import type { StoredPhoto } from "./store-photo-files"

export const createListingPhotoStepId = "create-listing-photo"
/** Notes a stored photo, waiting to be attached to a listing of the organisation's sellers. */
export const createListingPhotoStep = createStep(
  createListingPhotoStepId,
  async (
    { stored, organisation_id }: { stored: StoredPhoto; organisation_id: string },
    { container },
  ) => {
    const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
    const { renditions, ...facts } = stored
    const photo = await listings.createListingImages({
      ...facts,
      organisation_id,
      renditions: renditions as unknown as Record<string, unknown>,
    })
    return new StepResponse(photo.id, photo.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<ListingModuleService>(LISTING_MODULE).deleteListingImages(id)
    }
  },
)
