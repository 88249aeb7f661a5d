import { model } from "@medusajs/framework/utils"
import { CERTIFICATE_STATUSES } from "../types"
import Decision from "./decision"

/**
 * An OCOP certificate (giấy chứng nhận). Dates that the source does not give stay null; what state follows from them
 * is computed by lib/certificate-state and never stored.
 */
const Certificate = model
  .define("ocop_certificate", {
    id: model.id({ prefix: "cert" }).primaryKey(),
    code: model.text().nullable(),
    product_name: model.text(),
    holder_name: model.text(),
    star: model.number(),
    /** Score of 100, one or two decimals as on the decision. */
    score: model.float().nullable(),
    status: model.enum([...CERTIFICATE_STATUSES]).default("recorded"),
    issued_on: model.text().nullable(),
    issued_year: model.number().nullable(),
    issued_month: model.number().nullable(),
    expires_on: model.text().nullable(),
    revoked_on: model.text().nullable(),
    province_code: model.text(),
    unit_code_set: model.text().default("vn-2025"),
    recorded_by: model.text().nullable(),
    source_url: model.text().nullable(),
    is_demo: model.boolean().default(false),
    decision: model.belongsTo(() => Decision, { mappedBy: "certificates" }).nullable(),
  })
  .indexes([
    { on: ["code"], unique: true, where: "deleted_at IS NULL AND code IS NOT NULL" },
    { on: ["province_code"], where: "deleted_at IS NULL" },
  ])
  .checks([(columns) => `${columns.star} BETWEEN 3 AND 5`])

export default Certificate
