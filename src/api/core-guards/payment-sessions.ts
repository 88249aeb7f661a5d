import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "../../workflows/common/refusal"

/** How a buyer may pay: on delivery, to the seller. */
const PAYMENT_PROVIDERS = ["pp_system_default"]

/**
 * Middleware: a payment session is opened with a way of paying the shop offers and without data of the caller's: core
 * hands `data` on to the provider as it is.
 * @throws Refusal 400 `payment_way_unknown`, `payment_data_refused`.
 */
export function guardPaymentSession(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) {
  // The body itself, since that is what core's handler reads.
  const { provider_id, data } = Object(req.body) as Record<string, unknown>
  if (!PAYMENT_PROVIDERS.includes(String(provider_id))) {
    throw new Refusal("payment_way_unknown", "Không có cách trả tiền này. Hãy chọn lại.")
  }
  if (data !== undefined) {
    throw new Refusal(
      "payment_data_refused",
      "Không nhận dữ liệu thanh toán gửi kèm. Hãy đặt hàng lại từ giỏ hàng.",
    )
  }
  next()
}
