import { model } from "@medusajs/framework/utils"
import { VERIFICATION_METHODS } from "../types"
import Seller from "./seller"

/** How, by whom and when a seller's identity was checked (Law 122/2025/QH15 art. 17.1.c). */
const Verification = model.define("seller_verification", {
  id: model.id({ prefix: "ver" }).primaryKey(),
  method: model.enum([...VERIFICATION_METHODS]),
  note: model.text().nullable(),
  verified_by: model.text(),
  verified_at: model.dateTime(),
  seller: model.belongsTo(() => Seller, { mappedBy: "verifications" }),
})

export default Verification
