import { MedusaService } from "@medusajs/framework/utils"
import Certificate from "./models/certificate"
import Decision from "./models/decision"

/** Decisions and certificates of the OCOP programme. */
class OcopModuleService extends MedusaService({ Decision, Certificate }) {}

export default OcopModuleService
