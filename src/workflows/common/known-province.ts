import AdministrativeUnitService from "../../modules/administrative-unit/service"
import type { Province } from "../../modules/administrative-unit/types"
import { Refusal } from "./refusal"

const units = new AdministrativeUnitService()

/**
 * The present province of a code (`vn-2025`) a reader filters by.
 * @throws Refusal 400 `unknown_province`.
 */
export function knownProvince(code: string): Province {
  const province = units.retrieveProvince(code)
  if (!province) {
    throw new Refusal(
      "unknown_province",
      `Không có tỉnh, thành phố nào mang mã “${code.slice(0, 20)}”. Hãy chọn tỉnh trong danh sách.`,
    )
  }
  return province
}
