import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ADMINISTRATIVE_UNIT_MODULE } from "../../../modules/administrative-unit"
import type AdministrativeUnitService from "../../../modules/administrative-unit/service"
import { knownProvince } from "../../../workflows/common/known-province"
import { mayBeKept, presentCommune } from "../present-open-data"
import type { CommunesQuery } from "../validators"

/** The communes of a province. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { province_code } = req.validatedQuery as CommunesQuery
  const units = req.scope.resolve<AdministrativeUnitService>(ADMINISTRATIVE_UNIT_MODULE)
  const communes = units.listCommunes(knownProvince(province_code).code)
  mayBeKept(res)
  res.json({ communes: communes.map(presentCommune) })
}
