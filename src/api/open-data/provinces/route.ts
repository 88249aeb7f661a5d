import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ADMINISTRATIVE_UNIT_MODULE } from "../../../modules/administrative-unit"
import type AdministrativeUnitService from "../../../modules/administrative-unit/service"
import { mayBeKept, presentProvince } from "../present-open-data"

/** The 34 provinces. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const units = req.scope.resolve<AdministrativeUnitService>(ADMINISTRATIVE_UNIT_MODULE)
  mayBeKept(res)
  res.json({ provinces: units.listProvinces().map(presentProvince) })
}
