import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../../modules/seller"
import type SellerModuleService from "../../../modules/seller/service"
import type { SellerStatus, VerificationMethod } from "../../../modules/seller/types"
import { Refusal } from "../../common/refusal"

const STATUS_WORDS: Record<SellerStatus, string> = {
  draft: "đang soạn",
  submitted: "chờ xác minh",
  verified: "đã xác minh",
  suspended: "đang tạm ngừng",
  closed: "đã đóng",
  rejected: "bị trả lại",
}

/** The seller, who must wait for an operator's decision. @throws Refusal `seller_not_found`, `seller_state_refused`. */
async function submittedSeller(sellers: SellerModuleService, id: string) {
  const [seller] = await sellers.listSellers({ id }, { take: 1 })
  if (!seller) {
    throw new Refusal("seller_not_found", `Không có người bán mã “${id}”.`, { status: 404 })
  }
  if (seller.status !== "submitted") {
    throw new Refusal(
      "seller_state_refused",
      `Hồ sơ này ${STATUS_WORDS[seller.status]}, không ở trạng thái chờ xác minh. Hãy tải lại trang.`,
    )
  }
  return seller
}

export type VerifySellerInput = {
  id: string
  method: VerificationMethod
  note: string | null
  /** Id of the operator. */
  verified_by: string
}

export const verifySellerStepId = "verify-seller"
/** Records how the seller's identity was checked and lets it sell. */
export const verifySellerStep = createStep(
  verifySellerStepId,
  async ({ id, ...verification }: VerifySellerInput, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await submittedSeller(sellers, id)
    const recorded = await sellers.createSellerVerifications({
      ...verification,
      seller_id: id,
      verified_at: new Date(),
    })
    const undo = { id, verification_id: recorded.id }
    await sellers.updateSellers({ id, status: "verified", rejection_reason: null })
    return new StepResponse(id, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
      await sellers.updateSellers({ id: undo.id, status: "submitted" })
      await sellers.deleteSellerVerifications(undo.verification_id)
    }
  },
)

export type RejectSellerInput = { id: string; reason: string }

export const rejectSellerStepId = "reject-seller"
/** Gives a registration back with the reason the helper and the seller read. */
export const rejectSellerStep = createStep(
  rejectSellerStepId,
  async ({ id, reason }: RejectSellerInput, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { rejection_reason } = await submittedSeller(sellers, id)
    await sellers.updateSellers({ id, status: "rejected", rejection_reason: reason })
    return new StepResponse(id, { id, rejection_reason })
  },
  async (undo, { container }) => {
    if (undo) {
      const { id, rejection_reason } = undo
      const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
      await sellers.updateSellers({ id, status: "submitted", rejection_reason })
    }
  },
)
