import { MedusaError } from "@medusajs/framework/utils"
import { Refusal } from "../workflows/common/refusal"

/**
 * Refusals of core that people of ours may meet, and our words for them. Our own checks come first and know the
 * figures; these are what is left when two buyers reach for the last piece at the same moment.
 */
const NOTHING_LEFT = {
  code: "insufficient_stock",
  message:
    "Hàng còn lại không đủ: có người vừa mua trước. Hãy giảm số lượng hoặc chọn sản phẩm khác.",
}

/** The inventory module, which holds the stock level locked, refuses a reservation without a code. */
const reservationRefused = /^Not enough stock available for item /

/** Core's error as a refusal of ours, `undefined` for one without words. */
export function refusalOfCore(error: unknown): Refusal | undefined {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown }
  const isOfStock =
    code === MedusaError.Codes.INSUFFICIENT_INVENTORY || reservationRefused.test(String(message))
  return isOfStock ? new Refusal(NOTHING_LEFT.code, NOTHING_LEFT.message) : undefined
}
