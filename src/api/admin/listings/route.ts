import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listModerationListings } from "../../../workflows/listing/read-moderation"
import type { ModerationListingsQuery } from "../moderation-validators"

/** The operators' queue of listings. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const page = req.validatedQuery as unknown as ModerationListingsQuery
  const { listings, count } = await listModerationListings(req.scope, page)
  res.json({ listings, count, limit: page.limit, offset: page.offset })
}
