import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openExportPackage } from "../../../../../workflows/channel/read-channels"

/** The package of a run, as a download. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { content, file_name, bytes } = await openExportPackage(req.scope, req.params.id ?? "")
  res.set({
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="${file_name}"`,
    "Content-Length": String(bytes),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  })
  await pipeline(content, res)
}
