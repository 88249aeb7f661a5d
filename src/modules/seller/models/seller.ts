import { model } from "@medusajs/framework/utils"
import { SELLER_KINDS, SELLER_STATUSES, IDENTITY_KINDS } from "../types"
import Verification from "./verification"

/**
 * The OCOP subject (chủ thể) who sells. The identity number is stored sealed (AES-256-GCM) with a blind index for
 * finding duplicates; it is never stored, returned or logged in clear.
 */
const Seller = model
  .define("seller", {
    id: model.id({ prefix: "sel" }).primaryKey(),
    handle: model.text(),
    kind: model.enum([...SELLER_KINDS]),
    name: model.text().searchable(),
    status: model.enum([...SELLER_STATUSES]).default("draft"),
    identity_kind: model.enum([...IDENTITY_KINDS]).nullable(),
    identity_sealed: model.text().nullable(),
    identity_index: model.text().nullable(),
    representative_name: model.text().nullable(),
    birth_date: model.text().nullable(),
    registration_number: model.text().nullable(),
    registration_date: model.text().nullable(),
    registration_issuer: model.text().nullable(),
    phone: model.text().nullable(),
    address_line: model.text().nullable(),
    province_code: model.text(),
    commune_code: model.text().nullable(),
    unit_code_set: model.text().default("vn-2025"),
    rejection_reason: model.text().nullable(),
    submitted_at: model.dateTime().nullable(),
    source_url: model.text().nullable(),
    is_demo: model.boolean().default(false),
    verifications: model.hasMany(() => Verification, { mappedBy: "seller" }),
  })
  .cascades({ delete: ["verifications"] })
  .indexes([
    { on: ["handle"], unique: true, where: "deleted_at IS NULL" },
    {
      on: ["identity_index"],
      unique: true,
      where: "deleted_at IS NULL AND identity_index IS NOT NULL",
    },
    { on: ["province_code", "status"], where: "deleted_at IS NULL" },
  ])

export default Seller
