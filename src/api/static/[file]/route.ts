import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { servedAs } from "../../../lib/upload-file"
import { openPublicFile } from "../../../workflows/file/open-public-file"

/**
 * A file an operator uploaded, where core says it lies. Core's own `/static` serves a folder of the build, which holds
 * nothing of ours, and would serve a page as a page.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const name = req.params.file ?? ""
  const content = await openPublicFile(req.scope, name)
  const { media_type, inline } = servedAs(name)
  res.set({
    "Content-Type": media_type,
    "Content-Disposition": inline ? "inline" : `attachment; filename="${name}"`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    // Names hold the moment of their upload: another content gets another name.
    "Cache-Control": "public, max-age=31536000, immutable",
    // Pages of the shop, which is another origin, show it.
    "Cross-Origin-Resource-Policy": "cross-origin",
  })
  await pipeline(content, res)
}
