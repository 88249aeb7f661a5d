import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LISTING_MODULE } from "../../../modules/listing"
import type ListingModuleService from "../../../modules/listing/service"
import { Refusal } from "../../../workflows/common/refusal"
import { presentPhoto, type PhotoRow } from "../../../workflows/listing/present-photo"
import { uploadPhotoWorkflow } from "../../../workflows/listing/upload-photo"
import { organisationOf } from "../../actors"

/** Takes one photo (multipart field `photo`); it is attached when a listing names it. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { file } = req as MedusaRequest & { file?: { buffer: Buffer } }
  if (!file) {
    throw new Refusal("photo_missing", "Chưa có ảnh nào được gửi lên. Hãy chọn một ảnh.")
  }
  const { result: id } = await uploadPhotoWorkflow(req.scope).run({
    input: {
      content: file.buffer.toString("base64"),
      organisation_id: organisationOf(req),
    },
  })
  const listings = req.scope.resolve<ListingModuleService>(LISTING_MODULE)
  const photo = await listings.retrieveListingImage(id)
  res.status(201).json({ photo: presentPhoto(photo as unknown as PhotoRow) })
}
