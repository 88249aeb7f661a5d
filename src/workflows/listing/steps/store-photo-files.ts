import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inspectPhoto, renderPhoto } from "../../../lib/photo"
import { LISTING_MODULE } from "../../../modules/listing"
import type ListingModuleService from "../../../modules/listing/service"
import type { PhotoRendition } from "../../../modules/listing/types"
import { valueOf } from "../../common/refusal"

export type StoredPhoto = {
  /** SHA-256 of the file as it came, hex. */
  hash: string
  width: number
  height: number
  placeholder: string
  renditions: PhotoRendition[]
}

export const storePhotoFilesStepId = "store-photo-files"
/**
 * Turns a photo upright, strips its metadata, makes its sizes and stores them; the same photo is stored once.
 * The undo removes only files this step wrote.
 * Refuses what is not a photo (codes of lib/photo).
 */
export const storePhotoFilesStep = createStep(
  storePhotoFilesStepId,
  async ({ content }: { content: string }, { container }) => {
    const bytes = Buffer.from(content, "base64")
    valueOf("photo", await inspectPhoto(bytes))
    const { renditions, ...facts } = await renderPhoto(bytes)
    const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
    const [same] = await listings.listListingImages({ hash: facts.hash }, { take: 1 })
    if (same) {
      const stored = { ...facts, renditions: same.renditions as unknown as PhotoRendition[] }
      return new StepResponse<StoredPhoto, string[]>(stored, [])
    }
    const files = container.resolve<IFileModuleService>(Modules.FILE)
    const written = await files.createFiles(
      renditions.map(({ name, format, bytes }) => ({
        filename: name,
        mimeType: `image/${format}`,
        content: bytes.toString("base64"),
        access: "public" as const,
      })),
    )
    const keys = written.map(({ id }) => id)
    const stored = {
      ...facts,
      renditions: renditions.map(({ name, width, format }, at) => ({
        width,
        format,
        file: name,
        key: keys[at] ?? "",
      })),
    }
    return new StepResponse<StoredPhoto, string[]>(stored, keys)
  },
  async (keys, { container }) => {
    if (keys && keys.length > 0) {
      await container.resolve<IFileModuleService>(Modules.FILE).deleteFiles(keys)
    }
  },
)
