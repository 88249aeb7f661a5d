import { model } from "@medusajs/framework/utils"
import { CONSENT_METHODS } from "../types"
import HelperOrganisation from "./helper-organisation"

/** A seller's consent (ủy quyền): to which organisation, for what, how given, from when to when. */
const Mandate = model
  .define("mandate", {
    id: model.id({ prefix: "mdt" }).primaryKey(),
    seller_id: model.text(),
    permissions: model.array(),
    consent_method: model.enum([...CONSENT_METHODS]),
    given_to_helper_id: model.text(),
    valid_from: model.text(),
    valid_to: model.text(),
    revoked_at: model.dateTime().nullable(),
    organisation: model.belongsTo(() => HelperOrganisation, { mappedBy: "mandates" }),
  })
  .indexes([
    { on: ["seller_id"], where: "deleted_at IS NULL" },
    { on: ["organisation_id", "seller_id"], where: "deleted_at IS NULL AND revoked_at IS NULL" },
  ])

export default Mandate
