import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unitNames } from "../../../workflows/common/unit-names"
import { provinceFigures } from "../../../workflows/statistics/province-figures"
import { provinceOf } from "../../actors"
import type { FiguresQuery } from "./validators"

/** The figures of the officer's province: a month's sales, and listings and sellers as they stand now. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const province_code = provinceOf(req)
  const { month } = req.validatedQuery as unknown as FiguresQuery
  res.json({
    ...(await provinceFigures(req.scope, { province_code, month })),
    province_code,
    province_name: unitNames.provinceName(province_code) ?? province_code,
    generated_at: new Date().toISOString(),
  })
}
