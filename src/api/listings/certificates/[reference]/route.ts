import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCertificate } from "../../../../workflows/listing/read-listing"

/** A certificate by its product code or our id. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ certificate: await readCertificate(req.scope, req.params.reference ?? "") })
}
