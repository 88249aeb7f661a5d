import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkRegistration } from "../../../workflows/seller/check-registration"
import { listHelperSellers, readHelperSeller } from "../../../workflows/seller/read-seller"
import { registerSellerWorkflow } from "../../../workflows/seller/register-seller"
import { actingHelperOf, organisationOf } from "../../actors"
import type { HelperSellersQuery, RegisterSellerBody } from "../validators"

/** The sellers the helper's organisation holds a live mandate of. */
export async function GET(req: MedusaRequest<unknown, HelperSellersQuery>, res: MedusaResponse) {
  const page = req.validatedQuery as unknown as HelperSellersQuery
  const { sellers, count } = await listHelperSellers(req.scope, organisationOf(req), page)
  res.json({ sellers, count, limit: page.limit, offset: page.offset })
}

/** Registers a seller on its behalf. */
export async function POST(req: MedusaRequest<RegisterSellerBody>, res: MedusaResponse) {
  const { id: helper_id } = actingHelperOf(req)
  const organisation_id = organisationOf(req)
  const registration = checkRegistration(req.scope, req.validatedBody)
  const { result: seller_id } = await registerSellerWorkflow(req.scope).run({
    input: { registration, helper_id, organisation_id },
  })
  const seller = await readHelperSeller(req.scope, organisation_id, seller_id)
  res.status(201).json({ seller })
}
