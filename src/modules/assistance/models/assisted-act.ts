import { model } from "@medusajs/framework/utils"
import { ACT_ACTIONS } from "../types"

/**
 * One act of a helper for a seller. Append-only: a trigger in the migration refuses UPDATE and DELETE, so what was
 * done under which mandate stays provable. (The plural of "act on behalf" is spelled differently by Medusa's types and
 * its runtime; "assisted act" is not.)
 */
const AssistedAct = model
  .define(
    { name: "assisted_act", tableName: "act_on_behalf" },
    {
      id: model.id({ prefix: "act" }).primaryKey(),
      action: model.enum([...ACT_ACTIONS]),
      seller_id: model.text(),
      mandate_id: model.text(),
      helper_id: model.text(),
      organisation_id: model.text(),
      subject_id: model.text(),
      changes: model.json(),
      received_at: model.dateTime(),
    },
  )
  .indexes([{ on: ["seller_id", "received_at"] }, { on: ["organisation_id", "received_at"] }])

export default AssistedAct
