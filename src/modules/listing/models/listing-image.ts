import { model } from "@medusajs/framework/utils"
import Listing from "./listing"

/**
 * A photo in its stored sizes. Uploaded first, then attached to the listing it belongs to. ("Image" in code, since
 * Medusa's types and its runtime spell the plural of "photo" differently.)
 */
const ListingImage = model
  .define(
    { name: "listing_image", tableName: "listing_photo" },
    {
      id: model.id({ prefix: "pho" }).primaryKey(),
      hash: model.text(),
      width: model.number(),
      height: model.number(),
      placeholder: model.text(),
      renditions: model.json(),
      rank: model.number().default(0),
      is_illustration: model.boolean().default(false),
      /** The organisation whose helper uploaded it; only its helpers may attach it. */
      organisation_id: model.text().nullable(),
      listing: model.belongsTo(() => Listing, { mappedBy: "photos" }).nullable(),
    },
  )
  .indexes([{ on: ["hash"], where: "deleted_at IS NULL" }])

export default ListingImage
