import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOperatorSeller } from "../../../../../workflows/seller/read-seller"
import { verifySellerWorkflow } from "../../../../../workflows/seller/verify-seller"
import type { VerifySellerBody } from "../../../moderation-validators"

/** The operator has checked the seller's identity. */
export async function POST(req: AuthenticatedMedusaRequest<VerifySellerBody>, res: MedusaResponse) {
  const { method, note } = req.validatedBody
  const { result: id } = await verifySellerWorkflow(req.scope).run({
    input: {
      id: req.params.id ?? "",
      method,
      note: note ?? null,
      verified_by: req.auth_context.actor_id,
    },
  })
  res.json({ seller: await readOperatorSeller(req.scope, id) })
}
