import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listPartnerChannels } from "../../../workflows/channel/read-channels"

/** The partner channels with what is to be done on each. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ channels: await listPartnerChannels(req.scope) })
}
