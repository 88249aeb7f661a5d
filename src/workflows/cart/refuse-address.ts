import { parsePhoneNumber } from "../../lib/phone-number"
import AdministrativeUnitService from "../../modules/administrative-unit/service"
import { Refusal } from "../common/refusal"

/** Where an order goes, as core keeps it. `first_name` is the full name, `address_1` the house or hamlet. */
export type ShippingAddress = {
  first_name?: string | null
  phone?: string | null
  address_1?: string | null
  /** `province_code`, `commune_code` of the code set named by `unit_code_set`. */
  metadata?: Record<string, unknown> | null
}

const units = new AdministrativeUnitService()

const filled = (value: unknown): value is string => typeof value === "string" && value.trim() !== ""

/**
 * Refuses an address the post could not deliver to, or whose codes belong to another code set than `vn-2025` (code 24
 * was Bắc Giang and is Bắc Ninh).
 * @throws Refusal 400 `address_incomplete`, `invalid_phone`, `unknown_province`, `unknown_commune`,
 * `commune_not_in_province`.
 */
export function refuseAddress(address: ShippingAddress | null | undefined): void {
  const { province_code, commune_code, unit_code_set } = address?.metadata ?? {}
  const missing = [
    !filled(address?.first_name) && "họ và tên",
    !filled(address?.phone) && "số điện thoại",
    !filled(address?.address_1) && "số nhà, thôn",
    (!filled(province_code) || unit_code_set !== "vn-2025") && "tỉnh",
    !filled(commune_code) && "xã, phường",
  ].filter((what) => what !== false)
  if (
    missing.length > 0 ||
    !filled(address?.phone) ||
    !filled(province_code) ||
    !filled(commune_code)
  ) {
    throw new Refusal(
      "address_incomplete",
      `Địa chỉ nhận hàng còn thiếu: ${missing.join("; ")}. Hãy ghi đủ để người bán gửi được hàng.`,
    )
  }
  for (const checked of [
    parsePhoneNumber(address.phone),
    units.checkAddress(province_code, commune_code),
  ]) {
    if (!checked.ok) {
      throw new Refusal(checked.code, checked.message)
    }
  }
}
