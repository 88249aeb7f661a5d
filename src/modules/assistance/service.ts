import { MedusaService } from "@medusajs/framework/utils"
import ActOnBehalf from "./models/act-on-behalf"
import Helper from "./models/helper"
import HelperOrganisation from "./models/helper-organisation"
import Mandate from "./models/mandate"

/** Organisations, helpers, mandates, and the append-only log of acts on behalf. */
class AssistanceModuleService extends MedusaService({
  HelperOrganisation,
  Helper,
  Mandate,
  ActOnBehalf,
}) {}

export default AssistanceModuleService
