import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { localDay } from "../../../lib/vietnam-time"
import { CHANNEL_MODULE } from "../../../modules/channel"
import type { ChannelProfile } from "../../../modules/channel/profile"
import {
  writeFilePackage,
  type OfferedPublication,
  type PackageContent,
  type WithdrawnPublication,
  type WrittenPackage,
} from "../../../modules/channel/providers/file-package"
import { missingFacts, renderListing } from "../../../modules/channel/render-listing"
import type ChannelModuleService from "../../../modules/channel/service"
import type { DeliveryAction } from "../../../modules/channel/types"
import { Refusal } from "../../common/refusal"
import { offeredListings } from "../offered-listings"
import { requireChannel } from "../require-channel"

/** One listing the channel is told about. */
export type PackedDelivery = {
  publication_id: string
  action: DeliveryAction
  payload_hash: string | null
}

export type BuiltPackage = {
  run_id: string
  file_key: string
  file_name: string
  bytes: number
  photo_count: number
  manifest_hash: string
  deliveries: PackedDelivery[]
  /** Publications that had to be left out, and why, in Vietnamese. */
  left_out: string[]
  failure: string | null
}

type DuePublication = WithdrawnPublication & {
  id: string
  product_id: string
  action: DeliveryAction
}

export const buildPackageStepId = "build-package"
/**
 * Renders what is due, with the facts of now, and stores it as a private file. A listing whose photo cannot be read
 * is left out. The undo removes the file.
 * @throws Refusal `export_failed` when nothing could be packed; the run keeps the reason.
 */
export const buildPackageStep = createStep(
  buildPackageStepId,
  async ({ channel_code, run_id }: { channel_code: string; run_id: string }, { container }) => {
    const channel = requireChannel(container, channel_code)
    const due = await duePublications(container, channel_code)
    const content: PackageContent = {
      channel,
      run_id,
      created_at: new Date(),
      offered: await offeredPublications(container, channel, due),
      withdrawn: due.filter(({ action }) => action === "withdraw"),
    }
    const file_name = `goi-dang-${channel_code}-${localDay(content.created_at)}-${run_id.slice(-6).toLowerCase()}.zip`
    const { file_key, ...written } = await storePackage(container, content, file_name)
    const leftOut = new Set(written.left_out.map(({ listing_id }) => listing_id))
    const packed = content.offered.filter(({ listing_id }) => !leftOut.has(listing_id))
    const failure = failureOf(written)
    if (packed.length + content.withdrawn.length === 0) {
      await container.resolve<IFileModuleService>(Modules.FILE).deleteFiles(file_key)
      await container
        .resolve<ChannelModuleService>(CHANNEL_MODULE)
        .updateExportRuns({ id: run_id, failure })
      throw new Refusal("export_failed", failure ?? NOTHING_LEFT)
    }
    const publicationOf = new Map(due.map(({ listing_id, id }) => [listing_id, id]))
    const idOf = ({ listing_id }: { listing_id: string }) => publicationOf.get(listing_id) ?? ""
    const built: BuiltPackage = {
      run_id,
      file_key,
      file_name,
      bytes: written.bytes,
      photo_count: written.photo_count,
      manifest_hash: written.manifest_hash,
      deliveries: [
        ...packed.map((offered) => ({
          publication_id: idOf(offered),
          action: offered.action,
          payload_hash: offered.payload_hash,
        })),
        ...content.withdrawn.map((withdrawn) => ({
          publication_id: idOf(withdrawn),
          action: "withdraw" as const,
          payload_hash: null,
        })),
      ],
      left_out: written.left_out.map(idOf),
      failure,
    }
    return new StepResponse(built, file_key)
  },
  async (file_key, { container }) => {
    if (file_key) {
      await container.resolve<IFileModuleService>(Modules.FILE).deleteFiles(file_key)
    }
  },
)

const NOTHING_LEFT = "Không còn gì để đăng: dữ liệu vừa thay đổi. Hãy tải lại trang."

function failureOf({ left_out }: WrittenPackage): string | null {
  if (left_out.length === 0) {
    return null
  }
  const titles = left_out.map(({ title }) => `“${title}”`).join(", ")
  return `Không đọc được ảnh nên chưa đưa vào gói: ${titles}. Hãy thay ảnh của các sản phẩm này rồi tạo gói mới.`
}

async function duePublications(
  scope: MedusaContainer,
  channel_code: string,
): Promise<DuePublication[]> {
  const channels = scope.resolve<ChannelModuleService>(CHANNEL_MODULE)
  const publications = await channels.listPublications({
    channel_code,
    next_action: ["create", "update", "withdraw"],
  })
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id", "title"],
    filters: { id: publications.map(({ product_id }) => product_id) },
  })
  const titles = new Map(products.map(({ id, title }) => [id, title]))
  return publications.map((publication) => ({
    id: publication.id,
    listing_id: publication.listing_id,
    product_id: publication.product_id,
    action: publication.next_action as DeliveryAction,
    title: titles.get(publication.product_id) ?? null,
    remote_id: publication.remote_id,
    remote_url: publication.remote_url,
  }))
}

/** What is due and still on sale and complete; what has changed since is left to the next refresh. */
async function offeredPublications(
  scope: MedusaContainer,
  channel: ChannelProfile,
  due: DuePublication[],
): Promise<OfferedPublication[]> {
  const actions = new Map(due.map(({ listing_id, action }) => [listing_id, action]))
  const ids = due.filter(({ action }) => action !== "withdraw").map(({ product_id }) => product_id)
  const offered: OfferedPublication[] = []
  for await (const batch of offeredListings(scope, ids)) {
    for (const listing of batch) {
      const action = actions.get(listing.id)
      if ((action === "create" || action === "update") && !missingFacts(channel, listing).length) {
        offered.push({
          ...renderListing(channel, listing),
          listing_id: listing.id,
          title: listing.title,
          action,
          is_demo: listing.is_demo || listing.demo_fields.length > 0,
        })
      }
    }
  }
  return offered
}

async function storePackage(
  scope: MedusaContainer,
  content: PackageContent,
  filename: string,
): Promise<WrittenPackage & { file_key: string }> {
  const files = scope.resolve<IFileModuleService>(Modules.FILE)
  const upload = await files.getUploadStream({
    filename,
    mimeType: "application/zip",
    access: "private",
  })
  try {
    const [written] = await Promise.all([
      writeFilePackage(content, (key) => files.getAsBuffer(key), upload.writeStream),
      upload.promise,
    ])
    return { ...written, file_key: upload.fileKey }
  } catch (error) {
    upload.writeStream.destroy()
    await files.deleteFiles(upload.fileKey)
    throw error
  }
}
