import { MedusaService } from "@medusajs/framework/utils"
import Listing from "./models/listing"
import ListingImage from "./models/listing-image"
import ModerationRemark from "./models/moderation-remark"

/** Listings' label facts, photos and moderation remarks. */
class ListingModuleService extends MedusaService({ Listing, ListingImage, ModerationRemark }) {}

export default ListingModuleService
