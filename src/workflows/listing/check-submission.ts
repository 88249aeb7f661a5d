import type { MedusaContainer } from "@medusajs/framework/types"
import { valid, type Checked } from "../../lib/checked"
import { checkGtin } from "../../lib/gtin"
import { checkVnd } from "../../lib/money"
import { productSet } from "../../lib/product-set"
import { toNfc } from "../../lib/vietnamese-text"
import { LISTING_MODULE } from "../../modules/listing"
import type ListingModuleService from "../../modules/listing/service"
import {
  LABEL_FACT_FIELDS,
  type LabelFactField,
  type LabelFacts,
} from "../../modules/listing/types"
import { refuseFields, type FieldRefusal } from "../common/refusal"

/** What the desk sends of a listing. */
export type SubmissionInput = {
  title: string
  description: string
  product_set_no: number
  /** VND. */
  price: number
  /** Pieces. */
  stock: number
  weight_grams: number
  net_quantity: string
  label_facts: Partial<Record<LabelFactField, string | null>>
  photo_ids: string[]
}

export type CheckedSubmission = Omit<SubmissionInput, "label_facts"> & { label_facts: LabelFacts }

/** Whole web addresses alone: what stands here becomes a link on a public page. */
function checkWebAddress(text: string): Checked<string> {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
    ? valid(text)
    : {
        ok: false,
        code: "web_address_malformed",
        message: "Địa chỉ truy xuất phải bắt đầu bằng http:// hoặc https://.",
      }
}

/**
 * Checks a submission field by field against the law's and the shop's rules, and that its photos are the
 * organisation's own and not used by another listing.
 * @throws Refusal `invalid_input` with every wrong field.
 */
export async function checkSubmission(
  scope: MedusaContainer,
  organisation_id: string,
  input: SubmissionInput,
): Promise<CheckedSubmission> {
  const refusals: FieldRefusal[] = []
  const refuse = (field: string, code: string, message: string) =>
    refusals.push({ field, code, message })
  const take = (field: string, checked: Checked<unknown>) => {
    if (!checked.ok) {
      refuse(field, checked.code, checked.message)
    }
  }

  take("price", checkVnd(input.price))
  if (!productSet(input.product_set_no)) {
    refuse(
      "product_set_no",
      "unknown_product_set",
      "Không có bộ sản phẩm OCOP số này. Hãy chọn trong danh sách.",
    )
  }
  const label_facts = Object.fromEntries(
    LABEL_FACT_FIELDS.map((field) => [field, toNfc(input.label_facts[field] ?? "") || null]),
  ) as LabelFacts
  label_facts.net_quantity = toNfc(input.net_quantity)
  if (label_facts.gtin) {
    take("label_facts.gtin", checkGtin(label_facts.gtin))
  }
  if (label_facts.traceability_url) {
    take("label_facts.traceability_url", checkWebAddress(label_facts.traceability_url))
  }
  const listings = scope.resolve<ListingModuleService>(LISTING_MODULE)
  const photo_ids = [...new Set(input.photo_ids)]
  const photos = await listings.listListingImages({
    id: photo_ids,
    organisation_id,
    listing_id: null,
  })
  if (photos.length < photo_ids.length) {
    refuse(
      "photo_ids",
      "photo_not_found",
      "Có ảnh không còn dùng được. Hãy chụp hoặc chọn lại ảnh.",
    )
  }
  refuseFields(refusals)
  return {
    ...input,
    title: toNfc(input.title),
    description: input.description.normalize("NFC").trim(),
    net_quantity: label_facts.net_quantity,
    label_facts,
    photo_ids,
  }
}
