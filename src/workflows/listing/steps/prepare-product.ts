import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { freeHandle } from "../../../lib/free-handle"
import { toHandle } from "../../../lib/vietnamese-text"
import { LISTING_MODULE } from "../../../modules/listing"
import type ListingModuleService from "../../../modules/listing/service"
import type { PhotoRendition } from "../../../modules/listing/types"
import { storeBasics } from "../../store/store-basics"
import type { CheckedSubmission } from "../check-submission"
import { photoAddress } from "../photo-address"

/** The one option of a listing's variants: its package size. */
export const PACKAGE_OPTION = "Quy cách"

export const prepareProductStepId = "prepare-product"
/** Words a submission as the Medusa product to create, with a handle nobody has. Reads only. */
export const prepareProductStep = createStep(
  prepareProductStepId,
  async (submission: CheckedSubmission, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
    const basics = await storeBasics(container)
    const { data: namesakes } = await query.graph({
      entity: "product",
      fields: ["handle"],
      filters: { handle: { $like: `${toHandle(submission.title).slice(0, 80)}%` } },
      withDeleted: true,
    })
    const photos = await listings.listListingImages({ id: submission.photo_ids })
    const images = submission.photo_ids.flatMap((id) => {
      const photo = photos.find((photo) => photo.id === id)
      return photo ? [photoAddress(container, photo.renditions as unknown as PhotoRendition[])] : []
    })
    const product: CreateProductWorkflowInputDTO = {
      title: submission.title,
      description: submission.description,
      handle: freeHandle(
        submission.title,
        namesakes.map(({ handle }) => handle),
        "san-pham",
      ),
      status: "proposed",
      weight: submission.weight_grams,
      thumbnail: images[0],
      images: images.map((url) => ({ url })),
      shipping_profile_id: basics.shipping_profile_id,
      sales_channels: [{ id: basics.sales_channel_id }],
      options: [{ title: PACKAGE_OPTION, values: [submission.net_quantity] }],
      variants: [
        {
          title: submission.net_quantity,
          options: { [PACKAGE_OPTION]: submission.net_quantity },
          weight: submission.weight_grams,
          manage_inventory: true,
          prices: [{ currency_code: "vnd", amount: submission.price }],
        },
      ],
    }
    return new StepResponse({ product, stock_location_id: basics.stock_location_id })
  },
)
