import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkSubmission } from "../../../../../workflows/listing/check-submission"
import {
  listSellerListings,
  readHelperListing,
} from "../../../../../workflows/listing/read-moderation"
import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"
import { actingHelperOf, liveMandateOf, organisationOf } from "../../../../actors"
import type { SubmitListingBody } from "../../../validators"

/** The seller's listings with their state and the operators' remarks. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ listings: await listSellerListings(req.scope, liveMandateOf(req).seller_id) })
}

/** Submits a product on the seller's behalf. */
export async function POST(req: MedusaRequest<SubmitListingBody>, res: MedusaResponse) {
  const { id: helper_id } = actingHelperOf(req)
  const organisation_id = organisationOf(req)
  const mandate = liveMandateOf(req)
  const submission = await checkSubmission(req.scope, organisation_id, req.validatedBody)
  const { result: product_id } = await submitListingWorkflow(req.scope).run({
    input: {
      submission,
      seller_id: mandate.seller_id,
      mandate_id: mandate.id,
      helper_id,
      organisation_id,
    },
  })
  res.status(201).json({ listing: await readHelperListing(req.scope, product_id) })
}
