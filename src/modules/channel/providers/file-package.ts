import { createHash } from "node:crypto"
import type { Writable } from "node:stream"
import { squarePhoto } from "../../../lib/photo"
import { writeWorkbook, type SpreadsheetCell } from "../../../lib/spreadsheet"
import { ZipWriter } from "../../../lib/zip-writer"
import type { ChannelProfile } from "../profile"
import type { RenderedListing } from "../render-listing"

export type OfferedPublication = RenderedListing & {
  listing_id: string
  title: string
  action: "create" | "update"
  is_demo: boolean
}

export type WithdrawnPublication = {
  listing_id: string
  /** Null when the product is gone altogether. */
  title: string | null
  remote_id: string | null
  remote_url: string | null
}

export type PackageContent = {
  channel: ChannelProfile
  run_id: string
  created_at: Date
  offered: OfferedPublication[]
  withdrawn: WithdrawnPublication[]
}

export type WrittenPackage = {
  bytes: number
  photo_count: number
  /** SHA-256 (hex) of manifest.json. */
  manifest_hash: string
  /** Listings that are not in the package since a photo of theirs could not be read. */
  left_out: { listing_id: string; title: string }[]
}

type PackedFile = { name: string; bytes: number; sha256: string }

const PICTURES_FOLDER = "anh"
const WORKBOOK_NAME = "san-pham.xlsx"
const ACTION_WORDS = { create: "Đăng mới", update: "Cập nhật" } as const
const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex")
const byListing = (a: { listing_id: string }, b: { listing_id: string }) =>
  a.listing_id < b.listing_id ? -1 : 1

/**
 * The transport "file-package": a ZIP for a channel without an interface, worked off by hand. It holds the pictures
 * (`anh/`), a workbook with the listings to offer and to withdraw, and last `manifest.json` with the SHA-256 of every
 * file. The same content gives the same bytes.
 * @param readPhoto the stored photo of a key.
 * @param out gets the ZIP; ended here.
 */
export async function writeFilePackage(
  content: PackageContent,
  readPhoto: (key: string) => Promise<Buffer>,
  out: Writable,
): Promise<WrittenPackage> {
  const zip = new ZipWriter(out)
  const files: PackedFile[] = []
  const add = async (name: string, bytes: Buffer) => {
    await zip.add(name, bytes)
    files.push({ name, bytes: bytes.length, sha256: sha256(bytes) })
  }

  const packed: OfferedPublication[] = []
  const left_out: WrittenPackage["left_out"] = []
  for (const offered of [...content.offered].sort(byListing)) {
    const pictures = await squarePictures(content.channel, offered, readPhoto)
    if (!pictures) {
      left_out.push({ listing_id: offered.listing_id, title: offered.title })
      continue
    }
    for (const { name, bytes } of pictures) {
      await add(`${PICTURES_FOLDER}/${name}`, bytes)
    }
    packed.push(offered)
  }
  const photo_count = files.length

  const withdrawn = [...content.withdrawn].sort(byListing)
  await add(
    WORKBOOK_NAME,
    await writeWorkbook(
      [offeredSheet(content.channel, packed), withdrawnSheet(withdrawn)],
      content.created_at,
    ),
  )
  const manifest = manifestOf(content, packed, withdrawn, files)
  await zip.add("manifest.json", manifest)
  return { bytes: zip.end(), photo_count, manifest_hash: sha256(manifest), left_out }
}

/** All pictures of a listing as the channel wants them, or `null` when one of them cannot be read. */
async function squarePictures(
  { pictures }: ChannelProfile,
  offered: OfferedPublication,
  readPhoto: (key: string) => Promise<Buffer>,
): Promise<{ name: string; bytes: Buffer }[] | null> {
  const squared: { name: string; bytes: Buffer }[] = []
  for (const { name, key } of offered.pictures) {
    const bytes = await readPhoto(key)
      .then((photo) => squarePhoto(photo, pictures.size))
      .catch(() => null)
    if (!bytes) return null
    squared.push({ name, bytes })
  }
  return squared
}

function offeredSheet({ fields }: ChannelProfile, offered: OfferedPublication[]) {
  return {
    name: "Đăng bán",
    columns: [
      { header: "Việc cần làm", width: 14 },
      ...fields.map(({ column, width }) => ({ header: column, width })),
    ],
    rows: offered.flatMap(({ action, rows }) =>
      rows.map((cells): SpreadsheetCell[] => [ACTION_WORDS[action], ...cells]),
    ),
  }
}

function withdrawnSheet(withdrawn: WithdrawnPublication[]) {
  return {
    name: "Gỡ bán",
    columns: [
      { header: "Mã sản phẩm", width: 32 },
      { header: "Tên sản phẩm", width: 40 },
      { header: "Mã trên sàn", width: 20 },
      { header: "Địa chỉ trên sàn", width: 50 },
    ],
    rows: withdrawn.map(({ listing_id, title, remote_id, remote_url }) => [
      listing_id,
      title,
      remote_id,
      remote_url,
    ]),
  }
}

function manifestOf(
  { channel, run_id, created_at, withdrawn: { length: withdraw } }: PackageContent,
  offered: OfferedPublication[],
  withdrawn: WithdrawnPublication[],
  files: PackedFile[],
): Buffer {
  const hashes = new Map(files.map(({ name, sha256 }) => [name, sha256]))
  const count = (action: "create" | "update") =>
    offered.filter((publication) => publication.action === action).length
  const manifest = {
    format: "ocop-partner-package/1",
    channel: { code: channel.code, name: channel.name },
    run_id,
    created_at: created_at.toISOString(),
    counts: {
      create: count("create"),
      update: count("update"),
      withdraw,
      pictures: files.filter(({ name }) => name.startsWith(`${PICTURES_FOLDER}/`)).length,
    },
    contains_demo: offered.some(({ is_demo }) => is_demo),
    listings: [
      ...offered.map(({ listing_id, action, payload_hash, is_demo, pictures }) => ({
        listing_id,
        action,
        payload_hash,
        is_demo,
        pictures: pictures.map(({ name }) => {
          const packedName = `${PICTURES_FOLDER}/${name}`
          return { name: packedName, sha256: hashes.get(packedName) }
        }),
      })),
      ...withdrawn.map(({ listing_id }) => ({ listing_id, action: "withdraw" })),
    ],
    files,
  }
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
}
