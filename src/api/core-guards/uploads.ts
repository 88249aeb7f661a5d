import { randomUUID } from "node:crypto"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inspectUpload } from "../../lib/upload-file"
import { Refusal, valueOf } from "../../workflows/common/refusal"

type UploadedFile = { buffer: Buffer; originalname: string; mimetype: string }

/**
 * Middleware of `POST /admin/uploads`, behind core's reading of the form: lets pictures, PDFs and CSV tables pass,
 * judged by their bytes, under names and types of our own.
 * @throws Refusal 400 `invalid_input` on the field `files`.
 */
export async function guardUploads(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { files = [] } = req as { files?: UploadedFile[] }
  for (const file of files) {
    const kind = valueOf("files", await inspectUpload(file.buffer, file.originalname))
    file.originalname = `${randomUUID()}.${kind.extension}`
    file.mimetype = kind.media_type
  }
  next()
}

/**
 * Middleware of `POST /admin/uploads/presigned-urls`: with a remote store the browser then sends the bytes past us,
 * so only the private table of an import may go that way; pictures are sent to `/admin/uploads`.
 * @throws Refusal 400 `upload_type_refused`.
 */
export function guardPresignedUpload(
  req: MedusaRequest<{ mime_type: string; access?: string }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const { mime_type, access } = req.validatedBody
  if (mime_type !== "text/csv" || access === "public") {
    throw new Refusal(
      "upload_type_refused",
      "Chỉ tệp CSV để nhập sản phẩm được gửi cách này. Hãy gửi ảnh ở trang sản phẩm.",
    )
  }
  next()
}
