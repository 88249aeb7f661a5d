import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { rejectListingWorkflow } from "../../../../../workflows/listing/decide-listing"
import { readModerationListing } from "../../../../../workflows/listing/read-moderation"
import type { RejectListingBody } from "../../../moderation-validators"

/** The operator's decision: reject. */
export async function POST(
  req: AuthenticatedMedusaRequest<RejectListingBody>,
  res: MedusaResponse,
) {
  const id = req.params.id ?? ""
  await rejectListingWorkflow(req.scope).run({
    input: {
      id,
      remark: req.validatedBody.remark ?? null,
      decided_by: req.auth_context.actor_id,
    },
  })
  res.json({ listing: await readModerationListing(req.scope, id) })
}
