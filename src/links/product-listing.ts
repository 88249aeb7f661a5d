import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import ListingModule from "../modules/listing"

/** A Medusa product and what the law and the buyer need beside it. */
export default defineLink(ProductModule.linkable.product, {
  linkable: ListingModule.linkable.listing,
  deleteCascade: true,
})
