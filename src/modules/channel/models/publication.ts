import { model } from "@medusajs/framework/utils"
import { CHANNEL_STATUSES, EXPORT_STATUSES, NEXT_ACTIONS } from "../types"
import Delivery from "./delivery"

/**
 * A listing on a partner channel (bản đăng), with three states kept apart: what is to be done next, how far our
 * sending is, and what the channel said. Which facts it lacks is computed, never stored.
 */
const Publication = model
  .define("publication", {
    id: model.id({ prefix: "pub" }).primaryKey(),
    channel_code: model.text(),
    listing_id: model.text(),
    product_id: model.text(),
    next_action: model.enum([...NEXT_ACTIONS]).default("none"),
    export_status: model.enum([...EXPORT_STATUSES]).default("idle"),
    channel_status: model.enum([...CHANNEL_STATUSES]).default("unknown"),
    /** Hash of what the channel was given and still has; null before the first export and after a withdrawal. */
    sent_payload_hash: model.text().nullable(),
    /** The channel's own id and address of the listing, typed back by staff. */
    remote_id: model.text().nullable(),
    remote_url: model.text().nullable(),
    last_exported_at: model.dateTime().nullable(),
    deliveries: model.hasMany(() => Delivery, { mappedBy: "publication" }),
  })
  .indexes([
    { on: ["channel_code", "listing_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["channel_code", "next_action"], where: "deleted_at IS NULL" },
  ])

export default Publication
