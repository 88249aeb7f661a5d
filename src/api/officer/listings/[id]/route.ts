import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readProvinceListing } from "../../../../workflows/listing/read-moderation"
import { provinceOf } from "../../../actors"

/** One listing of the officer's province. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const province_code = provinceOf(req)
  const listing = await readProvinceListing(req.scope, province_code, req.params.id ?? "")
  res.json({ listing })
}
