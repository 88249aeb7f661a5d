import { model } from "@medusajs/framework/utils"
import { ORGANISATION_KINDS } from "../types"
import Helper from "./helper"
import Mandate from "./mandate"

/** A post office or a community digital group whose helpers act for sellers. */
const HelperOrganisation = model.define("helper_organisation", {
  id: model.id({ prefix: "horg" }).primaryKey(),
  kind: model.enum([...ORGANISATION_KINDS]),
  name: model.text().searchable(),
  province_code: model.text(),
  commune_code: model.text(),
  unit_code_set: model.text().default("vn-2025"),
  is_demo: model.boolean().default(false),
  helpers: model.hasMany(() => Helper, { mappedBy: "organisation" }),
  mandates: model.hasMany(() => Mandate, { mappedBy: "organisation" }),
})

export default HelperOrganisation
