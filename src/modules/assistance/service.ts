import { MedusaService } from "@medusajs/framework/utils"
import AssistedAct from "./models/assisted-act"
import Helper from "./models/helper"
import HelperOrganisation from "./models/helper-organisation"
import Mandate from "./models/mandate"

/** Organisations, helpers, mandates, and the append-only log of acts on behalf. */
class AssistanceModuleService extends MedusaService({
  HelperOrganisation,
  Helper,
  Mandate,
  AssistedAct,
}) {}

export default AssistanceModuleService
