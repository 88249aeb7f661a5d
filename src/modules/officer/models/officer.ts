import { model } from "@medusajs/framework/utils"

/** A provincial trade officer, who may sign in and sees one province only. */
const Officer = model
  .define("officer", {
    id: model.id({ prefix: "off" }).primaryKey(),
    name: model.text(),
    phone: model.text(),
    agency: model.text(),
    province_code: model.text(),
    unit_code_set: model.text().default("vn-2025"),
    is_demo: model.boolean().default(false),
  })
  .indexes([{ on: ["phone"], unique: true, where: "deleted_at IS NULL" }])

export default Officer
