import { z } from "@medusajs/framework/zod"
import { optionalText, text } from "../body-fields"
import { emptyAsAbsent, pageFields } from "../common-validators"

export const OfficerListingsQuery = z
  .object({ q: emptyAsAbsent(z.string().max(100)), ...pageFields(20) })
  .strict()
export type OfficerListingsQuery = z.infer<typeof OfficerListingsQuery>

export const OfficerCertificatesQuery = z
  .object({
    state: emptyAsAbsent(
      z.enum(["unverified", "active", "due", "expired", "revoked", "undated"], {
        error: "Không có trạng thái giấy chứng nhận nào như vậy.",
      }),
    ),
    ...pageFields(20),
  })
  .strict()
export type OfficerCertificatesQuery = z.infer<typeof OfficerCertificatesQuery>

/** `POST /officer/certificates`: form alone; the values are checked by `checkCertificate`. */
export const RecordCertificateBody = z
  .object({
    listing_id: text("sản phẩm", 60),
    star: z.union([z.literal(3), z.literal(4), z.literal(5)], {
      error: "Hãy chọn hạng sao: 3, 4 hoặc 5.",
    }),
    score: z
      .number({ error: "Điểm phải là số, ví dụ 68,5." })
      .min(0, "Điểm phải từ 0 đến 100.")
      .max(100, "Điểm phải từ 0 đến 100.")
      .nullish(),
    code: optionalText("mã số sản phẩm", 40),
    issued_on: text("ngày cấp", 20),
    expires_on: optionalText("ngày hết hạn", 20),
    decision: z
      .object({
        number: text("số quyết định", 60),
        issuer: text("cơ quan ra quyết định", 200),
        issued_on: text("ngày ra quyết định", 20),
      })
      .strict(),
  })
  .strict()
export type RecordCertificateBody = z.infer<typeof RecordCertificateBody>
