import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PhotoRendition } from "../../modules/listing/types"

/**
 * Where core's own pages (the admin, order mails) find a photo: its middle JPEG, through the API's own route, whatever
 * place the file module keeps it in.
 */
export function photoAddress(scope: MedusaContainer, renditions: PhotoRendition[]): string {
  const { admin } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const jpegs = renditions.filter(({ format }) => format === "jpeg")
  const middle = jpegs[Math.floor(jpegs.length / 2)] ?? renditions[0]
  return new URL(`/listings/photos/${middle?.file ?? ""}`, admin.backendUrl).href
}
