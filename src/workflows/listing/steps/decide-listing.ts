import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { productSet } from "../../../lib/product-set"
import { LISTING_MODULE } from "../../../modules/listing"
import type ListingModuleService from "../../../modules/listing/service"
import type { ModerationDecision } from "../../../modules/listing/types"
import { Refusal } from "../../common/refusal"

export type DecideListingInput = {
  /** Id of the listing. */
  id: string
  remark: string | null
  /** Id of the operator. */
  decided_by: string
}

const STATUS_WORDS: Record<string, string> = {
  draft: "đang soạn",
  published: "đang bán",
  rejected: "đã bị trả lại",
}

export const checkListingAwaitsStepId = "check-listing-awaits-decision"
/**
 * The listing must wait for a decision. To be published, its seller must be verified (Law 122/2025/QH15 art. 17.1.c, đ) and
 * its goods unconditional: alcohol, supplements and medicines need a licence on file, and there is no file for it yet.
 * Answers the product's id.
 */
export const checkListingAwaitsStep = createStep(
  checkListingAwaitsStepId,
  async ({ id, decision }: { id: string; decision: ModerationDecision }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const {
      data: [listing],
    } = await query.graph({
      entity: "listing",
      fields: ["id", "product_set_no", "product.id", "product.status", "product.seller.status"],
      filters: { id },
    })
    const product = listing?.product
    if (!product) {
      throw new Refusal("listing_not_found", `Không có sản phẩm đăng bán mã “${id}”.`, {
        status: 404,
      })
    }
    if (product.status !== "proposed") {
      throw new Refusal(
        "listing_state_refused",
        `Sản phẩm này ${STATUS_WORDS[product.status] ?? "không chờ duyệt"}, không còn chờ duyệt. Hãy tải lại trang.`,
      )
    }
    if (decision === "published" && product.seller?.status !== "verified") {
      throw new Refusal(
        "seller_not_verified",
        "Người bán chưa được xác minh. Hãy xác minh người bán trước rồi mới duyệt sản phẩm.",
      )
    }
    if (decision === "published" && productSet(listing.product_set_no ?? 0)?.conditional) {
      throw new Refusal(
        "licence_missing",
        "Đây là hàng kinh doanh có điều kiện (rượu, thực phẩm chức năng, thuốc). Phải có giấy phép trong hồ sơ mới duyệt được; hãy trả lại kèm nhận xét.",
      )
    }
    return new StepResponse(product.id)
  },
)

export const remarkListingStepId = "remark-listing"
/** Writes down the decision with the remark that the seller and the helper see. */
export const remarkListingStep = createStep(
  remarkListingStepId,
  async (
    { id, ...decision }: DecideListingInput & { decision: ModerationDecision },
    { container },
  ) => {
    const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
    const remark = await listings.createModerationRemarks({
      ...decision,
      listing_id: id,
      decided_at: new Date(),
    })
    return new StepResponse(remark.id, remark.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<ListingModuleService>(LISTING_MODULE).deleteModerationRemarks(id)
    }
  },
)
