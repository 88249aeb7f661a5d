import type { MedusaContainer } from "@medusajs/framework/types"
import { valid, type Checked } from "../../lib/checked"
import { checkPersonalId, checkTaxCode } from "../../lib/identity-number"
import { parsePhoneNumber } from "../../lib/phone-number"
import { toNfc } from "../../lib/vietnamese-text"
import { addMonths, localDate, parseLocalDate } from "../../lib/vietnam-time"
import { ADMINISTRATIVE_UNIT_MODULE } from "../../modules/administrative-unit"
import type AdministrativeUnitService from "../../modules/administrative-unit/service"
import type { ConsentMethod, MandatePermission } from "../../modules/assistance/types"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import type { SealedIdentity } from "../../modules/seller/service"
import { PERSONAL_KINDS, type IdentityKind, type SellerKind } from "../../modules/seller/types"
import { refuseFields, type FieldRefusal } from "../common/refusal"

/** What the desk sends: numbers and dates as typed. */
export type RegistrationInput = {
  seller: {
    kind: SellerKind
    name: string
    identity_number: string
    representative_name?: string | null
    birth_date?: string | null
    registration_number?: string | null
    registration_date?: string | null
    registration_issuer?: string | null
    phone?: string | null
    address_line?: string | null
    province_code: string
    commune_code: string
  }
  mandate: {
    permissions: MandatePermission[]
    consent_method: ConsentMethod
    valid_to: string
  }
}

/** A registration whose every field was checked and whose identity number is sealed. */
export type CheckedRegistration = {
  seller: SealedIdentity & {
    kind: SellerKind
    name: string
    representative_name: string | null
    birth_date: string | null
    registration_number: string | null
    registration_date: string | null
    registration_issuer: string | null
    phone: string | null
    address_line: string | null
    province_code: string
    commune_code: string
  }
  mandate: {
    permissions: MandatePermission[]
    consent_method: ConsentMethod
    valid_from: string
    valid_to: string
  }
}

/** Longest life of a mandate, in months: consent must be asked again, it is not for ever. */
const LONGEST_MANDATE_MONTHS = 36

/** Households and farms may give the owner's personal ID (NĐ 117/2025 art. 12.4); everybody else a tax code. */
function checkIdentity(
  kind: SellerKind,
  input: string,
): Checked<{ kind: IdentityKind; number: string }> {
  const digits = input.replace(/[\s.]/g, "")
  const personal = PERSONAL_KINDS.includes(kind) && digits.length === 12
  const checked = personal ? checkPersonalId(digits) : checkTaxCode(digits)
  return checked.ok
    ? valid({ kind: personal ? "personal_id" : "tax_code", number: checked.value })
    : checked
}

/**
 * Checks a registration field by field and seals the identity number, so that the clear number goes no further than
 * here: not into a workflow's stored input, not into a log.
 * @throws Refusal `invalid_input` with every wrong field.
 */
export function checkRegistration(
  scope: MedusaContainer,
  { seller, mandate }: RegistrationInput,
): CheckedRegistration {
  const units = scope.resolve<AdministrativeUnitService>(ADMINISTRATIVE_UNIT_MODULE)
  const sellers = scope.resolve<SellerModuleService>(SELLER_MODULE)
  const today = localDate(new Date())
  const refusals: FieldRefusal[] = []

  function take<T>(field: string, checked: Checked<T>): T | null {
    if (checked.ok) {
      return checked.value
    }
    refusals.push({ field, code: checked.code, message: checked.message })
    return null
  }
  const text = (value: string | null | undefined) => (value ? toNfc(value) || null : null)
  const pastDate = (field: string, value: string | null | undefined) => {
    const date = value ? take(field, parseLocalDate(value)) : null
    if (date && date > today) {
      refusals.push({ field, code: "date_in_future", message: "Ngày này chưa tới. Hãy xem lại." })
    }
    return date
  }

  const identity = take(
    "seller.identity_number",
    checkIdentity(seller.kind, seller.identity_number),
  )
  const address = units.checkAddress(seller.province_code, seller.commune_code)
  if (!address.ok) {
    const field =
      address.code === "unknown_province" ? "seller.province_code" : "seller.commune_code"
    refusals.push({ field, code: address.code, message: address.message })
  }
  const phone = seller.phone ? take("seller.phone", parsePhoneNumber(seller.phone)) : null
  const birth_date = pastDate("seller.birth_date", seller.birth_date)
  const registration_date = pastDate("seller.registration_date", seller.registration_date)
  const representative_name = text(seller.representative_name)
  if (!PERSONAL_KINDS.includes(seller.kind) && !representative_name) {
    refusals.push({
      field: "seller.representative_name",
      code: "representative_missing",
      message: "Hãy ghi họ tên người đại diện.",
    })
  }
  const valid_to = take("mandate.valid_to", parseLocalDate(mandate.valid_to))
  if (valid_to && (valid_to < today || valid_to > addMonths(today, LONGEST_MANDATE_MONTHS))) {
    refusals.push({
      field: "mandate.valid_to",
      code: "mandate_period_refused",
      message: `Ủy quyền phải còn hiệu lực và không quá ${LONGEST_MANDATE_MONTHS} tháng kể từ hôm nay.`,
    })
  }
  if (!mandate.permissions.includes("register")) {
    refusals.push({
      field: "mandate.permissions",
      code: "register_permission_missing",
      message: "Người bán phải đồng ý cho đăng ký thay thì mới đăng ký được.",
    })
  }
  refuseFields(refusals)
  if (!identity || !valid_to) {
    throw new Error("a refused field was let through")
  }
  return {
    seller: {
      ...sellers.sealIdentity(identity.kind, identity.number),
      kind: seller.kind,
      name: toNfc(seller.name),
      representative_name,
      birth_date,
      registration_number: text(seller.registration_number),
      registration_date,
      registration_issuer: text(seller.registration_issuer),
      phone,
      address_line: text(seller.address_line),
      province_code: seller.province_code,
      commune_code: seller.commune_code,
    },
    mandate: {
      permissions: [...new Set(mandate.permissions)],
      consent_method: mandate.consent_method,
      valid_from: today,
      valid_to,
    },
  }
}
