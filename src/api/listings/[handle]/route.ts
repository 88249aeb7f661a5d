import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readListing } from "../../../workflows/listing/read-listing"

/** A listing on sale. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ listing: await readListing(req.scope, req.params.handle ?? "") })
}
