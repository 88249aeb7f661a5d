import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listPublications } from "../../../../../workflows/channel/read-channels"
import type { PublicationsQuery } from "../../validators"

/** The listings on a channel, with their three states and what they lack. */
export async function GET(req: MedusaRequest<unknown, PublicationsQuery>, res: MedusaResponse) {
  const page = req.validatedQuery as PublicationsQuery
  const { publications, count } = await listPublications(req.scope, req.params.code ?? "", page)
  res.json({ publications, count, limit: page.limit, offset: page.offset })
}
