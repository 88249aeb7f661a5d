import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readProvinceListing } from "../../../../workflows/listing/read-moderation"
import { actingOfficerOf } from "../../../actors"

/** One listing of the officer's province. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { province_code } = actingOfficerOf(req)
  const listing = await readProvinceListing(req.scope, province_code, req.params.id ?? "")
  res.json({ listing })
}
