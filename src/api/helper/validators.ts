import { z } from "@medusajs/framework/zod"
import { CONSENT_METHODS, MANDATE_PERMISSIONS } from "../../modules/assistance/types"
import { LABEL_FACT_FIELDS } from "../../modules/listing/types"
import { SELLER_KINDS } from "../../modules/seller/types"
import { optionalText, text, whole } from "../body-fields"
import { emptyAsAbsent, pageFields } from "../common-validators"

export const HelperSellersQuery = z
  .object({
    q: emptyAsAbsent(z.string().max(100)),
    ...pageFields(20),
  })
  .strict()
export type HelperSellersQuery = z.infer<typeof HelperSellersQuery>

/** `POST /helper/sellers`: form alone; what the values mean is checked by `checkRegistration`. */
export const RegisterSellerBody = z
  .object({
    seller: z
      .object({
        kind: z.enum(SELLER_KINDS, { error: "Hãy chọn loại hình người bán." }),
        name: text("tên người bán", 200),
        identity_number: text("mã số", 30),
        representative_name: optionalText("người đại diện", 200),
        birth_date: optionalText("ngày sinh", 20),
        registration_number: optionalText("số giấy đăng ký", 60),
        registration_date: optionalText("ngày đăng ký", 20),
        registration_issuer: optionalText("nơi cấp", 200),
        phone: optionalText("điện thoại", 30),
        address_line: optionalText("địa chỉ", 200),
        province_code: text("tỉnh", 10),
        commune_code: text("xã", 10),
      })
      .strict(),
    mandate: z
      .object({
        permissions: z
          .array(z.enum(MANDATE_PERMISSIONS))
          .min(1, "Hãy đánh dấu việc được ủy quyền."),
        consent_method: z.enum(CONSENT_METHODS, {
          error: "Hãy chọn cách người bán đã đồng ý.",
        }),
        valid_to: text("ngày hết ủy quyền", 20),
      })
      .strict(),
  })
  .strict()
export type RegisterSellerBody = z.infer<typeof RegisterSellerBody>

const labelFacts = Object.fromEntries(
  LABEL_FACT_FIELDS.map((field) => [field, optionalText("này", 2000)]),
) as Record<(typeof LABEL_FACT_FIELDS)[number], ReturnType<typeof optionalText>>

/** `POST /helper/sellers/:id/listings`: form alone; the values are checked by `checkSubmission`. */
export const SubmitListingBody = z
  .object({
    title: text("tên sản phẩm", 200),
    description: text("mô tả", 5000),
    product_set_no: whole("bộ sản phẩm", 1, 99),
    price: whole("giá", 1, 9_999_999_999),
    stock: whole("số lượng còn", 0, 1_000_000),
    weight_grams: whole("khối lượng cả bao bì (gam)", 1, 200_000),
    net_quantity: text("khối lượng tịnh", 60),
    label_facts: z
      .object(labelFacts)
      .strict()
      .default({} as never),
    photo_ids: z
      .array(z.string())
      .min(1, "Hãy thêm ít nhất một ảnh.")
      .max(8, "Nhiều nhất 8 ảnh cho một sản phẩm."),
  })
  .strict()
export type SubmitListingBody = z.infer<typeof SubmitListingBody>
