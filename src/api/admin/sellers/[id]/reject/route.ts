import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOperatorSeller } from "../../../../../workflows/seller/read-seller"
import { rejectSellerWorkflow } from "../../../../../workflows/seller/reject-seller"
import type { RejectSellerBody } from "../../../moderation-validators"

/** The operator gives the registration back, with a reason. */
export async function POST(req: MedusaRequest<RejectSellerBody>, res: MedusaResponse) {
  const { result: id } = await rejectSellerWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", reason: req.validatedBody.reason },
  })
  res.json({ seller: await readOperatorSeller(req.scope, id) })
}
