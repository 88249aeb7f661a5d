import { createHash } from "node:crypto"
import { Writable } from "node:stream"
import { strFromU8, unzipSync } from "fflate"
import sharp from "sharp"
import { writeFilePackage, type PackageContent } from "../providers/file-package"
import { renderListing } from "../render-listing"
import type { OfferedListing } from "../types"
import { buudien, offered } from "./sample"

type Manifest = {
  run_id: string
  counts: Record<string, number>
  contains_demo: boolean
  listings: { listing_id: string; action: string; pictures?: { name: string; sha256: string }[] }[]
  files: { name: string; bytes: number; sha256: string }[]
}

const channel = buudien()
const publication = (listing: OfferedListing, action: "create" | "update") => ({
  ...renderListing(channel, listing),
  listing_id: listing.id,
  title: listing.title,
  action,
  is_demo: listing.is_demo,
})
const content: PackageContent = {
  channel,
  run_id: "exrun_1",
  created_at: new Date("2026-11-24T02:00:00Z"),
  offered: [
    publication({ ...offered, id: "lst_2", handle: "che", title: "=1+1" }, "update"),
    publication(offered, "create"),
  ],
  withdrawn: [
    { listing_id: "lst_9", title: "Chè cũ", remote_id: null, remote_url: "https://buudien.vn/x" },
  ],
}

const photo = sharp({ create: { width: 60, height: 30, channels: 3, background: "#00aa00" } })
  .jpeg()
  .toBuffer()

async function packed(what: PackageContent, readPhoto: (key: string) => Promise<Buffer>) {
  const chunks: Buffer[] = []
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  const written = await writeFilePackage(what, readPhoto, out)
  const bytes = Buffer.concat(chunks)
  const entries = unzipSync(bytes)
  const manifest = JSON.parse(strFromU8(entries["manifest.json"])) as Manifest
  return { written, bytes, entries, manifest }
}

test("the package holds square pictures, the workbook and a manifest that vouches for every byte", async () => {
  const { written, bytes, entries, manifest } = await packed(content, () => photo)
  expect(Object.keys(entries)).toEqual([
    "anh/mat-ong-bac-ha-1.jpg",
    "anh/mat-ong-bac-ha-2.jpg",
    "anh/che-1.jpg",
    "anh/che-2.jpg",
    "san-pham.xlsx",
    "manifest.json",
  ])
  expect(written).toMatchObject({ bytes: bytes.length, photo_count: 4, left_out: [] })
  for (const { name, bytes: size, sha256 } of manifest.files) {
    expect(entries[name]).toHaveLength(size)
    expect(createHash("sha256").update(entries[name]).digest("hex")).toBe(sha256)
  }
  expect(manifest.files).toHaveLength(5)
  expect(createHash("sha256").update(entries["manifest.json"]).digest("hex")).toBe(
    written.manifest_hash,
  )
  const picture = await sharp(entries["anh/che-1.jpg"]).metadata()
  expect([picture.format, picture.width, picture.height]).toEqual(["jpeg", 800, 800])
  const corner = await sharp(entries["anh/che-1.jpg"])
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .raw()
    .toBuffer()
  expect([...corner]).toEqual([255, 255, 255])
})

test("the manifest says what is to be done with each listing", async () => {
  const { manifest } = await packed(content, () => photo)
  expect(manifest.run_id).toBe("exrun_1")
  expect(manifest.counts).toEqual({ create: 1, update: 1, withdraw: 1, pictures: 4 })
  expect(manifest.contains_demo).toBe(false)
  expect(manifest.listings.map(({ listing_id, action }) => [listing_id, action])).toEqual([
    ["lst_1", "create"],
    ["lst_2", "update"],
    ["lst_9", "withdraw"],
  ])
  const [first] = manifest.listings
  expect(first?.pictures?.map(({ name }) => name)).toEqual([
    "anh/mat-ong-bac-ha-1.jpg",
    "anh/mat-ong-bac-ha-2.jpg",
  ])
})

test("the workbook has a sheet to offer and one to withdraw; text that looks like a formula stays text", async () => {
  const { entries } = await packed(content, () => photo)
  const { readXlsx } = await import("hucre/xlsx")
  const { sheets } = await readXlsx(entries["san-pham.xlsx"])
  expect(sheets.map(({ name }) => name)).toEqual(["Đăng bán", "Gỡ bán"])
  const [header, ...rows] = sheets[0]?.rows ?? []
  expect(header?.slice(0, 2)).toEqual(["Việc cần làm", "Mã sản phẩm"])
  expect(rows.map((row) => row[0])).toEqual(["Đăng mới", "Cập nhật"])
  expect(rows[1]?.[3]).toBe("=1+1")
  expect(strFromU8(unzipSync(entries["san-pham.xlsx"])["xl/worksheets/sheet1.xml"])).not.toMatch(
    /<f[ >]/,
  )
  expect(sheets[1]?.rows[1]).toEqual(["lst_9", "Chè cũ", null, "https://buudien.vn/x"])
})

test("the same content gives the same bytes, in whatever order it comes", async () => {
  const first = await packed(content, () => photo)
  const second = await packed({ ...content, offered: [...content.offered].reverse() }, () => photo)
  expect(second.bytes.equals(first.bytes)).toBe(true)
})

test("a listing whose photo cannot be read is left out whole, the others are packed", async () => {
  const broken = publication(
    { ...offered, id: "lst_0", photos: [offered.photos[0]!, { file: "x.jpg", key: "gone" }] },
    "create",
  )
  const { written, manifest, entries } = await packed(
    { ...content, offered: [broken, ...content.offered.slice(0, 1)] },
    (key) => (key === "gone" ? Promise.reject(new Error("ENOENT")) : photo),
  )
  expect(written.left_out).toEqual([{ listing_id: "lst_0", title: offered.title }])
  expect(manifest.listings.map(({ listing_id }) => listing_id)).toEqual(["lst_2", "lst_9"])
  expect(Object.keys(entries)).not.toContain("anh/mat-ong-bac-ha-1.jpg")
})
