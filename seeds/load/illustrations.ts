import type { MedusaContainer } from "@medusajs/framework/types"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  storePhotoFilesStep,
  type StoredPhoto,
} from "../../src/workflows/listing/steps/store-photo-files"
import { renderPicture, type PictureKey } from "../lib/pictures"

const storeIllustrationWorkflow = createWorkflow(
  "store-illustration",
  (input: { content: string }) => new WorkflowResponse(storePhotoFilesStep(input)),
)

/** Draws and stores pictures, each drawing once a run; one stored by an earlier run is found again by its hash. */
export function illustrator(container: MedusaContainer): (key: PictureKey) => Promise<StoredPhoto> {
  const stored = new Map<string, Promise<StoredPhoto>>()
  const draw = async (key: PictureKey) => {
    const picture = await renderPicture(key)
    const { result } = await storeIllustrationWorkflow(container).run({
      input: { content: picture.toString("base64") },
    })
    return result
  }
  return (key) => {
    const name = `${key.motif} ${key.palette}`
    const picture = stored.get(name) ?? draw(key)
    stored.set(name, picture)
    return picture
  }
}
