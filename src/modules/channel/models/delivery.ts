import { model } from "@medusajs/framework/utils"
import { DELIVERY_ACTIONS } from "../types"
import ExportRun from "./export-run"
import Publication from "./publication"

/** A listing in a package (lượt gửi): what the channel was told to do, and with what content. */
const Delivery = model.define("delivery", {
  id: model.id({ prefix: "dlv" }).primaryKey(),
  action: model.enum([...DELIVERY_ACTIONS]),
  /** Null for a withdrawal, which carries no content. */
  payload_hash: model.text().nullable(),
  publication: model.belongsTo(() => Publication, { mappedBy: "deliveries" }),
  export_run: model.belongsTo(() => ExportRun, { mappedBy: "deliveries" }),
})

export default Delivery
