import { MedusaService } from "@medusajs/framework/utils"
import Officer from "./models/officer"

/** The officers of the provinces. */
class OfficerModuleService extends MedusaService({ Officer }) {}

export default OfficerModuleService
