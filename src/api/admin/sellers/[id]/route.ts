import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOperatorSeller } from "../../../../workflows/seller/read-seller"

/** All an operator needs to decide on a seller. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ seller: await readOperatorSeller(req.scope, req.params.id ?? "") })
}
