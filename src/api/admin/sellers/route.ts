import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listOperatorSellers } from "../../../workflows/seller/read-seller"
import type { OperatorSellersQuery } from "../moderation-validators"

/** Sellers for the operators, by state and name. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const page = req.validatedQuery as unknown as OperatorSellersQuery
  const { sellers, count } = await listOperatorSellers(req.scope, page)
  res.json({ sellers, count, limit: page.limit, offset: page.offset })
}
