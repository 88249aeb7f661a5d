import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../../modules/seller"
import type SellerModuleService from "../../../modules/seller/service"
import { Refusal } from "../../common/refusal"

export const checkSellerMayListStepId = "check-seller-may-list"
/**
 * A seller may prepare goods while it waits for verification; whoever was rejected, suspended or closed may not.
 * Answers where the seller is, which is where its goods come from.
 */
export const checkSellerMayListStep = createStep(
  checkSellerMayListStepId,
  async ({ seller_id }: { seller_id: string }, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { status, province_code, commune_code } = await sellers.retrieveSeller(seller_id)
    if (status !== "submitted" && status !== "verified") {
      throw new Refusal(
        "seller_state_refused",
        "Người bán này chưa đăng được sản phẩm: hồ sơ bị trả lại, tạm ngừng hoặc đã đóng.",
      )
    }
    return new StepResponse({ province_code, commune_code })
  },
)
