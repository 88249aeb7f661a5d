import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unitNames } from "../../../workflows/common/unit-names"
import { actingOfficerOf } from "../../actors"

/** Which officer signed in, for which province. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const officer = actingOfficerOf(req)
  const province_name = unitNames.provinceName(officer.province_code) ?? officer.province_code
  res.json({ officer: { ...officer, province_name } })
}
