import { once } from "node:events"
import type { Readable } from "node:stream"
import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { CHANNEL_MODULE } from "../../modules/channel"
import type { ChannelProfile } from "../../modules/channel/profile"
import { missingFacts } from "../../modules/channel/render-listing"
import type ChannelModuleService from "../../modules/channel/service"
import type {
  ChannelStatus,
  ExportRunState,
  ExportStatus,
  MissingFact,
  NextAction,
} from "../../modules/channel/types"
import { Refusal } from "../common/refusal"
import { offeredListings } from "./offered-listings"
import { refreshPublicationsWorkflow } from "./refresh-publications"
import { requireChannel } from "./require-channel"
import type { PublicationCounts } from "./steps/refresh-publications"

/** A partner channel with what is to be done on it. */
export type PartnerChannel = Pick<
  ChannelProfile,
  "code" | "name" | "former_names" | "status" | "transport"
> & { publication_counts: PublicationCounts }

/** All channels, with counts of this moment. */
export async function listPartnerChannels(scope: MedusaContainer): Promise<PartnerChannel[]> {
  const profiles = scope.resolve<ChannelModuleService>(CHANNEL_MODULE).listProfiles()
  const channels: PartnerChannel[] = []
  for (const { code, name, former_names, status, transport } of profiles) {
    const publication_counts = await refreshPublications(scope, code)
    channels.push({ code, name, former_names, status, transport, publication_counts })
  }
  return channels
}

async function refreshPublications(
  scope: MedusaContainer,
  channel_code: string,
): Promise<PublicationCounts> {
  const { result } = await refreshPublicationsWorkflow(scope).run({ input: { channel_code } })
  return result
}

export type PublicationPage = { limit: number; offset: number; next_action?: NextAction }

/** A listing on a channel as operators see it. */
export type OperatorPublication = {
  id: string
  listing_id: string
  product_id: string
  /** Null when the product is gone altogether. */
  title: string | null
  seller_name: string | null
  next_action: NextAction
  export_status: ExportStatus
  channel_status: ChannelStatus
  missing_facts: MissingFact[]
  last_exported_at: Date | null
  remote_url: string | null
}

/** Not a fact of a listing: it is what a listing needs first of all. */
const NOT_ON_SALE: MissingFact = { field: "status", label: "Đang bán trên cửa hàng" }

/**
 * The publications of a channel, brought up to date first; what is to be done comes before what is done.
 * @throws Refusal 404 `channel_not_found`.
 */
export async function listPublications(
  scope: MedusaContainer,
  channel_code: string,
  { limit, offset, next_action }: PublicationPage,
): Promise<{ publications: OperatorPublication[]; count: number }> {
  const profile = requireChannel(scope, channel_code)
  await refreshPublications(scope, channel_code)
  const channels = scope.resolve<ChannelModuleService>(CHANNEL_MODULE)
  const [rows, count] = await channels.listAndCountPublications(
    { channel_code, ...(next_action ? { next_action } : {}) },
    { take: limit, skip: offset, order: { next_action: "ASC", listing_id: "ASC" } },
  )
  const product_ids = rows.map(({ product_id }) => product_id)
  const [names, missing] = await Promise.all([
    namesOf(scope, product_ids),
    missingOf(scope, profile, product_ids),
  ])
  const publications = rows.map((row) => ({
    id: row.id,
    listing_id: row.listing_id,
    product_id: row.product_id,
    title: names.get(row.product_id)?.title ?? null,
    seller_name: names.get(row.product_id)?.seller?.name ?? null,
    next_action: row.next_action,
    export_status: row.export_status,
    channel_status: row.channel_status,
    missing_facts: missing.get(row.listing_id) ?? (row.next_action === "none" ? [NOT_ON_SALE] : []),
    last_exported_at: row.last_exported_at,
    remote_url: row.remote_url,
  }))
  return { publications, count }
}

async function namesOf(scope: MedusaContainer, product_ids: string[]) {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "title", "seller.name"],
    filters: { id: product_ids },
  })
  return new Map(data.map((product) => [product.id, product]))
}

/** The missing facts of each listing on sale, by listing. */
async function missingOf(scope: MedusaContainer, profile: ChannelProfile, product_ids: string[]) {
  const missing = new Map<string, MissingFact[]>()
  for await (const batch of offeredListings(scope, product_ids)) {
    for (const listing of batch) {
      missing.set(listing.id, missingFacts(profile, listing))
    }
  }
  return missing
}

/** A run as operators see it; `bytes` is the size of the package. */
export type OperatorExportRun = {
  id: string
  channel_code: string
  state: ExportRunState
  listing_count: number
  photo_count: number
  file_name: string | null
  bytes: number | null
  failure: string | null
  created_at: Date
}

type ExportRunRow = Awaited<ReturnType<ChannelModuleService["retrieveExportRun"]>>

function presentExportRun(row: ExportRunRow): OperatorExportRun {
  return {
    id: row.id,
    channel_code: row.channel_code,
    state: row.state,
    listing_count: row.listing_count,
    photo_count: row.photo_count,
    file_name: row.file_name,
    bytes: row.bytes,
    failure: row.failure,
    created_at: row.created_at,
  }
}

/** The latest runs of a channel, newest first. @throws Refusal 404 `channel_not_found`. */
export async function listExportRuns(
  scope: MedusaContainer,
  channel_code: string,
  limit: number,
): Promise<OperatorExportRun[]> {
  requireChannel(scope, channel_code)
  const channels = scope.resolve<ChannelModuleService>(CHANNEL_MODULE)
  const rows = await channels.listExportRuns(
    { channel_code },
    { take: limit, order: { created_at: "DESC" } },
  )
  return rows.map(presentExportRun)
}

async function retrieveRun(scope: MedusaContainer, id: string): Promise<ExportRunRow> {
  const channels = scope.resolve<ChannelModuleService>(CHANNEL_MODULE)
  const [row] = await channels.listExportRuns({ id }, { take: 1 })
  if (!row) {
    throw new Refusal("export_run_not_found", `Không có lượt tạo gói mã “${id}”.`, { status: 404 })
  }
  return row
}

/** One run. @throws Refusal 404 `export_run_not_found`. */
export async function readExportRun(
  scope: MedusaContainer,
  id: string,
): Promise<OperatorExportRun> {
  return presentExportRun(await retrieveRun(scope, id))
}

/**
 * Opens the package of a run; the stream has begun, so the file is there.
 * @throws Refusal 404 `export_run_not_found`, `export_package_not_ready`, `export_package_gone`.
 */
export async function openExportPackage(
  scope: MedusaContainer,
  id: string,
): Promise<{ content: Readable; file_name: string; bytes: number }> {
  const { state, file_key, file_name, bytes } = await retrieveRun(scope, id)
  if (state !== "ready" || !file_key || !file_name || bytes === null) {
    throw new Refusal(
      "export_package_not_ready",
      "Gói này chưa tạo xong hoặc tạo bị lỗi nên không tải được. Hãy tạo gói mới.",
      { status: 404 },
    )
  }
  const files = scope.resolve<IFileModuleService>(Modules.FILE)
  try {
    const content = await files.getDownloadStream(file_key)
    await once(content, "readable")
    return { content, file_name, bytes }
  } catch {
    throw new Refusal(
      "export_package_gone",
      `Không còn tệp “${file_name}” trong kho tệp. Hãy hỏi người quản trị máy chủ.`,
      { status: 404 },
    )
  }
}
