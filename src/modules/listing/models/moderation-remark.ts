import { model } from "@medusajs/framework/utils"
import { MODERATION_DECISIONS } from "../types"
import Listing from "./listing"

/** An operator's decision on a listing, with the remark the seller and the helper see. */
const ModerationRemark = model.define("moderation_remark", {
  id: model.id({ prefix: "rmk" }).primaryKey(),
  decision: model.enum([...MODERATION_DECISIONS]),
  remark: model.text().nullable(),
  decided_by: model.text(),
  decided_at: model.dateTime(),
  listing: model.belongsTo(() => Listing, { mappedBy: "remarks" }),
})

export default ModerationRemark
