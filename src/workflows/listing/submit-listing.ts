import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { Modules } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRemoteLinkStep,
  emitEventStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import type { LinkDefinition } from "@medusajs/framework/types"
import { LISTING_MODULE } from "../../modules/listing"
import { ListingEvents } from "../../modules/listing/events"
import { SELLER_MODULE } from "../../modules/seller"
import { recordActOnBehalfStep } from "../assistance/steps/record-act-on-behalf"
import type { CheckedSubmission } from "./check-submission"
import { checkSellerMayListStep } from "./steps/check-seller-may-list"
import { createListingFactsStep } from "./steps/create-listing-facts"
import { prepareProductStep } from "./steps/prepare-product"

export type SubmitListingInput = {
  submission: CheckedSubmission
  seller_id: string
  mandate_id: string
  helper_id: string
  organisation_id: string
}

type VariantStock = { inventory_items: { inventory_item_id: string }[] }

export const submitListingWorkflowId = "submit-listing"
/** A helper submits a seller's product; it waits as "proposed" for an operator. Answers the product's id. */
export const submitListingWorkflow = createWorkflow(
  submitListingWorkflowId,
  (input: SubmitListingInput) => {
    const seller = checkSellerMayListStep({ seller_id: input.seller_id })
    const prepared = prepareProductStep(input.submission)
    const listing_id = createListingFactsStep(
      transform({ input, seller }, ({ input: { submission }, seller }) => ({
        facts: {
          ...submission.label_facts,
          ...seller,
          product_set_no: submission.product_set_no,
        },
        photo_ids: submission.photo_ids,
      })),
    )
    const products = createProductsWorkflow.runAsStep({
      input: transform({ prepared }, ({ prepared }) => ({ products: [prepared.product] })),
    })
    const product_id = transform({ products }, ({ products }) => products[0]?.id ?? "")
    const variants = useQueryGraphStep({
      entity: "variant",
      fields: ["id", "inventory_items.inventory_item_id"],
      filters: { product_id },
    })
    createInventoryLevelsWorkflow.runAsStep({
      input: transform({ variants, prepared, input }, ({ variants, prepared, input }) => ({
        inventory_levels: (variants.data as VariantStock[])
          .flatMap(({ inventory_items }) => inventory_items)
          .map(({ inventory_item_id }) => ({
            inventory_item_id,
            location_id: prepared.stock_location_id,
            stocked_quantity: input.submission.stock,
          })),
      })),
    })
    createRemoteLinkStep(
      transform(
        { product_id, listing_id, input },
        ({ product_id, listing_id, input }): LinkDefinition[] => [
          { [Modules.PRODUCT]: { product_id }, [LISTING_MODULE]: { listing_id } },
          { [SELLER_MODULE]: { seller_id: input.seller_id }, [Modules.PRODUCT]: { product_id } },
        ],
      ),
    )
    emitEventStep({ eventName: ListingEvents.CHANGED, data: { id: product_id } })
    recordActOnBehalfStep(
      transform({ input, product_id }, ({ input, product_id }) => ({
        action: "submit_listing" as const,
        seller_id: input.seller_id,
        mandate_id: input.mandate_id,
        helper_id: input.helper_id,
        organisation_id: input.organisation_id,
        subject_id: product_id,
        changes: {
          title: input.submission.title,
          price: input.submission.price,
          stock: input.submission.stock,
          photos: input.submission.photo_ids.length,
        },
      })),
    )
    return new WorkflowResponse(product_id)
  },
)
