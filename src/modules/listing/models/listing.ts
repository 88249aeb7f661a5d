import { model } from "@medusajs/framework/utils"
import ListingImage from "./listing-image"
import ModerationRemark from "./moderation-remark"

/** What a Medusa product lacks to be a lawful listing: label facts, photos, moderation remarks. */
const Listing = model
  .define("listing", {
    id: model.id({ prefix: "lst" }).primaryKey(),
    product_set_no: model.number().nullable(),
    province_code: model.text(),
    commune_code: model.text().nullable(),
    unit_code_set: model.text().default("vn-2025"),
    responsible_producer: model.text().nullable(),
    responsible_address: model.text().nullable(),
    origin: model.text().nullable(),
    net_quantity: model.text().nullable(),
    ingredients: model.text().nullable(),
    usage: model.text().nullable(),
    storage: model.text().nullable(),
    warnings: model.text().nullable(),
    shelf_life: model.text().nullable(),
    declaration_number: model.text().nullable(),
    gtin: model.text().nullable(),
    traceability_url: model.text().nullable(),
    source_url: model.text().nullable(),
    is_demo: model.boolean().default(false),
    /** Names of facts that are demo data on an otherwise real listing: "price", "weight", "seller", ... */
    demo_fields: model.array().default([]),
    submitted_at: model.dateTime(),
    photos: model.hasMany(() => ListingImage, { mappedBy: "listing" }),
    remarks: model.hasMany(() => ModerationRemark, { mappedBy: "listing" }),
  })
  .cascades({ delete: ["photos", "remarks"] })
  .indexes([{ on: ["province_code"], where: "deleted_at IS NULL" }])

export default Listing
