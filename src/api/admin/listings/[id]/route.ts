import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readModerationListing } from "../../../../workflows/listing/read-moderation"

/** All an operator needs to decide on a listing. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ listing: await readModerationListing(req.scope, req.params.id ?? "") })
}
