import { MedusaError } from "@medusajs/framework/utils"
import { Refusal } from "../workflows/common/refusal"

/**
 * Refusals of core that people of ours may meet, by core's code, in our words. Our own checks come first and know the
 * figures; these are what is left when two buyers reach for the last piece at the same moment.
 */
const WORDS = new Map<unknown, { code: string; message: string }>([
  [
    MedusaError.Codes.INSUFFICIENT_INVENTORY,
    {
      code: "insufficient_stock",
      message:
        "Hàng còn lại không đủ: có người vừa mua trước. Hãy giảm số lượng hoặc chọn sản phẩm khác.",
    },
  ],
])

/** Core's error as a refusal of ours, `undefined` for one without words. */
export function refusalOfCore(error: unknown): Refusal | undefined {
  const { code } = Object(error) as { code?: unknown }
  const words = WORDS.get(code)
  return words && new Refusal(words.code, words.message)
}
