import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { PhotoRendition } from "../../modules/listing/types"
import { Refusal } from "../common/refusal"

/** File names of renditions (lib/photo): the first half of the photo's hash, the width, the format. */
const renditionFile = /^([0-9a-f]{32})-\d{2,4}\.(webp|jpg)$/

/**
 * Finds a rendition by its public file name. The name begins with the photo's hash, so one read of the index on
 * `hash` answers: hex digits all sort before "g".
 */
async function findRendition(
  scope: MedusaContainer,
  file: string,
): Promise<PhotoRendition | undefined> {
  const hashStart = renditionFile.exec(file)?.[1]
  if (!hashStart) {
    return undefined
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "listing_image",
    fields: ["renditions"],
    filters: { hash: { $gte: hashStart, $lt: `${hashStart}g` } },
  })
  return (data as unknown as { renditions: PhotoRendition[] }[])
    .flatMap(({ renditions }) => renditions)
    .find((rendition) => rendition.file === file)
}

/**
 * The bytes of a rendition (some hundred kilobytes at most) by its public file name, from wherever the file module
 * keeps it. The media type is the one the picture was made in, never one taken from outside.
 * @throws Refusal 404 `photo_not_found`, also when the file itself is gone.
 */
export async function readPhotoFile(
  scope: MedusaContainer,
  file: string,
): Promise<{ bytes: Buffer; media_type: "image/webp" | "image/jpeg" }> {
  const rendition = await findRendition(scope, file)
  const files = scope.resolve<IFileModuleService>(Modules.FILE)
  const bytes = rendition && (await files.getAsBuffer(rendition.key).catch(() => null))
  if (!rendition || !bytes) {
    throw new Refusal("photo_not_found", "Không tìm thấy ảnh này.", { status: 404 })
  }
  return { bytes, media_type: `image/${rendition.format}` }
}
