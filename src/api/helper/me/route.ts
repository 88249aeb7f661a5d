import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentPlace, unitNames } from "../../../workflows/common/unit-names"
import { actingHelperOf } from "../../actors"

/** Who signed in at the desk, and for which organisation. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { organisation, ...helper } = actingHelperOf(req)
  res.json({
    helper: {
      ...helper,
      organisation: { ...organisation, ...presentPlace(organisation, unitNames) },
    },
  })
}
