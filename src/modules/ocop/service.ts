import { MedusaService } from "@medusajs/framework/utils"
import OcopCertificate from "./models/certificate"
import OcopDecision from "./models/decision"

/**
 * Decisions and certificates of the OCOP programme. Named as the models are: Query reads `ocop_certificate` through
 * `listOcopCertificates`.
 */
class OcopModuleService extends MedusaService({ OcopDecision, OcopCertificate }) {}

export default OcopModuleService
