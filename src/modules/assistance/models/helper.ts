import { model } from "@medusajs/framework/utils"
import HelperOrganisation from "./helper-organisation"

/** A person of an organisation who may sign in at the desk. */
const Helper = model
  .define("helper", {
    id: model.id({ prefix: "hlp" }).primaryKey(),
    name: model.text(),
    phone: model.text(),
    organisation: model.belongsTo(() => HelperOrganisation, { mappedBy: "helpers" }),
  })
  .indexes([{ on: ["phone"], unique: true, where: "deleted_at IS NULL" }])

export default Helper
