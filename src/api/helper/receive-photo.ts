import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer, { MulterError } from "multer"
import { Refusal } from "../../workflows/common/refusal"

/** Bytes of the largest photo taken; lib/photo judges the content. */
const LARGEST_PHOTO = 25 * 1024 * 1024

const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: LARGEST_PHOTO, files: 1, fields: 4, parts: 6 },
}).single("photo")

/** Middleware: the multipart field `photo` into `req.file`. */
export function receivePhoto(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  receive(req, res, (error?: unknown) => {
    if (!error) {
      next()
    } else if (error instanceof MulterError && error.code === "LIMIT_FILE_SIZE") {
      next(new Refusal("photo_too_large", "Ảnh lớn quá 25 MB. Hãy chọn ảnh nhỏ hơn."))
    } else {
      next(
        new Refusal(
          "photo_upload_malformed",
          "Ảnh gửi lên bị đứt quãng hoặc sai cách gửi. Hãy gửi lại, mỗi lần một ảnh.",
        ),
      )
    }
  })
}
