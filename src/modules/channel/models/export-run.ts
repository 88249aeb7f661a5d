import { model } from "@medusajs/framework/utils"
import { EXPORT_RUN_STATES } from "../types"
import Delivery from "./delivery"

/** One making of a package for a channel. A failed one stays, with the reason. */
const ExportRun = model
  .define("export_run", {
    id: model.id({ prefix: "exrun" }).primaryKey(),
    channel_code: model.text(),
    state: model.enum([...EXPORT_RUN_STATES]).default("running"),
    listing_count: model.number().default(0),
    photo_count: model.number().default(0),
    /** Key of the package in the file module, which keeps it private. */
    file_key: model.text().nullable(),
    file_name: model.text().nullable(),
    bytes: model.number().nullable(),
    /** SHA-256 (hex) of the package's manifest.json. */
    manifest_hash: model.text().nullable(),
    /** Id of the operator. */
    created_by: model.text(),
    /** Why it failed, or what had to be left out, in Vietnamese. */
    failure: model.text().nullable(),
    deliveries: model.hasMany(() => Delivery, { mappedBy: "export_run" }),
  })
  .cascades({ delete: ["deliveries"] })
  .indexes([
    { on: ["channel_code", "created_at"], where: "deleted_at IS NULL" },
    // Whatever the locks say: a channel never has two packages in the making.
    { on: ["channel_code"], unique: true, where: "deleted_at IS NULL AND state = 'running'" },
  ])

export default ExportRun
