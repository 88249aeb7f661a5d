import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listProvinceListings } from "../../../workflows/listing/read-moderation"
import { provinceOf } from "../../actors"
import type { OfficerListingsQuery } from "../validators"

/** The listings of the officer's province with their certificates. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const province_code = provinceOf(req)
  const page = req.validatedQuery as unknown as OfficerListingsQuery
  const { listings, count } = await listProvinceListings(req.scope, province_code, page)
  res.json({ listings, count, limit: page.limit, offset: page.offset })
}
