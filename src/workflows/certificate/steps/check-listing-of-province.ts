import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Refusal } from "../../common/refusal"

export const checkListingOfProvinceStepId = "check-listing-of-province"
/**
 * An officer certifies goods of his province alone; others' are "not found". Answers what the certificate states of
 * product and holder.
 */
export const checkListingOfProvinceStep = createStep(
  checkListingOfProvinceStepId,
  async (
    { listing_id, province_code }: { listing_id: string; province_code: string },
    { container },
  ) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const {
      data: [listing],
    } = await query.graph({
      entity: "listing",
      fields: ["product.id", "product.title", "product.seller.name"],
      filters: { id: listing_id, province_code },
    })
    const product = listing?.product
    if (!product) {
      throw new Refusal(
        "listing_not_found",
        "Không tìm thấy sản phẩm này trong tỉnh của bạn. Hãy chọn lại từ danh sách sản phẩm.",
        { status: 404 },
      )
    }
    return new StepResponse({
      product_id: product.id,
      product_name: product.title,
      holder_name: product.seller?.name ?? product.title,
    })
  },
)
