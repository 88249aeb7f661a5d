import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ADMINISTRATIVE_UNIT_MODULE } from "../../../modules/administrative-unit"
import type AdministrativeUnitService from "../../../modules/administrative-unit/service"
import { mayBeKept, presentFormerCommune } from "../present-open-data"
import type { FormerCommunesQuery } from "../validators"

/** What former communes have become; a person chooses among the candidates. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { q, limit } = req.validatedQuery as FormerCommunesQuery
  const units = req.scope.resolve<AdministrativeUnitService>(ADMINISTRATIVE_UNIT_MODULE)
  mayBeKept(res)
  res.json({ former_communes: units.searchFormerCommunes(q, limit).map(presentFormerCommune) })
}
