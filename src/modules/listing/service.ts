import { MedusaService } from "@medusajs/framework/utils"
import Listing from "./models/listing"
import ListingPhoto from "./models/listing-photo"
import ModerationRemark from "./models/moderation-remark"

/** Listings' label facts, photos and moderation remarks. */
class ListingModuleService extends MedusaService({ Listing, ListingPhoto, ModerationRemark }) {}

export default ListingModuleService
