import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listSellerListings } from "../../../../workflows/listing/read-moderation"
import { readHelperSeller } from "../../../../workflows/seller/read-seller"
import { liveMandateOf, organisationOf } from "../../../actors"

/** One seller with its listings. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = liveMandateOf(req)
  const [seller, listings] = await Promise.all([
    readHelperSeller(req.scope, organisationOf(req), seller_id),
    listSellerListings(req.scope, seller_id),
  ])
  res.json({ seller: { ...seller, listings } })
}
