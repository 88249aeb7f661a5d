import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { publishListingWorkflow } from "../../../../../workflows/listing/decide-listing"
import { readModerationListing } from "../../../../../workflows/listing/read-moderation"
import type { PublishListingBody } from "../../../moderation-validators"

/** The operator's decision: publish. */
export async function POST(
  req: AuthenticatedMedusaRequest<PublishListingBody>,
  res: MedusaResponse,
) {
  const id = req.params.id ?? ""
  await publishListingWorkflow(req.scope).run({
    input: {
      id,
      remark: req.validatedBody.remark ?? null,
      decided_by: req.auth_context.actor_id,
    },
  })
  res.json({ listing: await readModerationListing(req.scope, id) })
}
