import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createListingPhotoStep } from "./steps/create-listing-photo"
import { storePhotoFilesStep } from "./steps/store-photo-files"

export type UploadPhotoInput = {
  /** The file, base64. */
  content: string
  organisation_id: string
}

export const uploadPhotoWorkflowId = "upload-photo"
/** A helper uploads a photo for a listing to come. Answers the photo's id. */
export const uploadPhotoWorkflow = createWorkflow(
  uploadPhotoWorkflowId,
  (input: UploadPhotoInput) => {
    const stored = storePhotoFilesStep({ content: input.content })
    const id = createListingPhotoStep({ stored, organisation_id: input.organisation_id })
    return new WorkflowResponse(id)
  },
)
