import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPhotoFile } from "../../../../workflows/listing/read-photo-file"

/** A photo in one of its sizes. The name holds the picture's hash, so it may be kept for ever. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { bytes, media_type } = await readPhotoFile(req.scope, req.params.file ?? "")
  res.setHeader("Content-Type", media_type)
  res.setHeader("Cache-Control", "public, max-age=31536000, immutable")
  res.setHeader("X-Content-Type-Options", "nosniff")
  // Pages of the shop and the desk, which are other origins, show it.
  res.setHeader("Cross-Origin-Resource-Policy", "cross-origin")
  res.send(bytes)
}
