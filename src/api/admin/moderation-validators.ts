import { z } from "@medusajs/framework/zod"
import { SELLER_STATUSES, VERIFICATION_METHODS } from "../../modules/seller/types"
import { LISTING_STATUSES } from "../../workflows/listing/read-moderation"
import { optionalText, text } from "../body-fields"
import { emptyAsAbsent, pageFields } from "../common-validators"

const q = emptyAsAbsent(z.string().max(100))

export const OperatorSellersQuery = z
  .object({
    status: emptyAsAbsent(
      z.enum(SELLER_STATUSES, { error: "Không có trạng thái người bán nào như vậy." }),
    ),
    q,
    ...pageFields(20),
  })
  .strict()
export type OperatorSellersQuery = z.infer<typeof OperatorSellersQuery>

export const VerifySellerBody = z
  .object({
    method: z.enum(VERIFICATION_METHODS, { error: "Hãy chọn cách đã xác minh danh tính." }),
    note: optionalText("ghi chú", 1000),
  })
  .strict()
export type VerifySellerBody = z.infer<typeof VerifySellerBody>

export const RejectSellerBody = z.object({ reason: text("lý do trả lại", 1000) }).strict()
export type RejectSellerBody = z.infer<typeof RejectSellerBody>

export const ModerationListingsQuery = z
  .object({
    status: emptyAsAbsent(
      z.enum(LISTING_STATUSES, { error: "Không có trạng thái sản phẩm nào như vậy." }),
    ),
    q,
    ...pageFields(20),
  })
  .strict()
export type ModerationListingsQuery = z.infer<typeof ModerationListingsQuery>

export const PublishListingBody = z.object({ remark: optionalText("nhận xét", 1000) }).strict()
export type PublishListingBody = z.infer<typeof PublishListingBody>

export const RejectListingBody = z.object({ remark: text("lý do trả lại", 1000) }).strict()
export type RejectListingBody = z.infer<typeof RejectListingBody>
