import { createHash } from "node:crypto"
import type { SpreadsheetCell } from "../../lib/spreadsheet"
import type { ChannelProfile } from "./profile"
import { TRANSFORMS } from "./transforms"
import type { MissingFact, OfferedListing, OfferedVariant } from "./types"

const DEMO_WORDS: Readonly<Record<string, string>> = {
  participation: "việc tham gia của người bán (hồ sơ từ nguồn công khai)",
  seller: "người bán",
  seller_kind: "loại hình",
  commune: "xã, phường",
  product_set: "bộ sản phẩm",
  price: "giá bán",
  weight: "khối lượng",
  stock: "số lượng",
  net_quantity: "định lượng",
  photos: "ảnh",
}

/** A listing in the words of a channel. */
export type RenderedListing = {
  /** One row a variant, one cell a field of the profile. */
  rows: SpreadsheetCell[][]
  /** What to call each picture, and where its photo is. */
  pictures: { name: string; key: string }[]
  /** SHA-256 (hex) over all the channel would be given; equal as long as nothing it sees has changed. */
  payload_hash: string
}

/** Puts a listing into the cells of a channel, whether or not it has all the channel asks for. */
export function renderListing(profile: ChannelProfile, listing: OfferedListing): RenderedListing {
  const rows = listing.variants.map((variant) => {
    const context = listingContext(profile, listing, variant)
    return profile.fields.map(({ source, transform }) =>
      TRANSFORMS[transform](valueAt(context, source)),
    )
  })
  const photos = chosenPhotos(profile, listing)
  const names = pictureNames(profile, listing)
  // File names of photos name their content, so the pixels need not be read to see a change.
  const payload = { rows, photos: photos.map(({ file }) => file), pictures: profile.pictures }
  return {
    rows,
    pictures: photos.map(({ key }, at) => ({ name: names[at] ?? "", key })),
    payload_hash: createHash("sha256").update(JSON.stringify(payload)).digest("hex"),
  }
}

/** What the channel insists on and the listing lacks, in the order of the profile; empty when it is ready. */
export function missingFacts(profile: ChannelProfile, listing: OfferedListing): MissingFact[] {
  const contexts = listing.variants.map((variant) => listingContext(profile, listing, variant))
  return profile.required_facts
    .filter(({ source }) => contexts.some((context) => isMissing(valueAt(context, source))))
    .map(({ source, label }) => ({ field: source, label }))
}

/** Everything a profile's sources may name, for one variant. */
function listingContext(
  profile: ChannelProfile,
  listing: OfferedListing,
  variant: OfferedVariant,
): Record<string, unknown> {
  return {
    ...listing,
    variant,
    categories: categories(profile, listing),
    picture_names: pictureNames(profile, listing),
    demo_note: demoNote(listing),
  }
}

function categories({ categories }: ChannelProfile, listing: OfferedListing): string[] {
  const certified = listing.certificate.star === null ? null : categories.certified
  const bySet = categories.by_product_set[String(listing.product_set_no)] ?? null
  return [certified, bySet].filter((category) => category !== null)
}

function chosenPhotos({ pictures }: ChannelProfile, { photos }: OfferedListing) {
  return photos.slice(0, pictures.most)
}

/** Medusa takes only handles of small letters, digits and hyphens, each once, so they name files safely. */
function pictureNames(profile: ChannelProfile, listing: OfferedListing): string[] {
  return chosenPhotos(profile, listing).map((_, at) => `${listing.handle}-${at + 1}.jpg`)
}

function demoNote({ is_demo, demo_fields }: OfferedListing): string | null {
  if (is_demo) return "Dữ liệu minh họa"
  if (demo_fields.length === 0) return null
  const words = demo_fields.map((field) => DEMO_WORDS[field] ?? field)
  return `Dữ liệu minh họa ở: ${words.join(", ")}`
}

function isMissing(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0)
}

function valueAt(context: Record<string, unknown>, source: string): unknown {
  return source.split(".").reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null || !(name in value)) {
      throw new Error(
        `A partner channel profile names the source "${source}", which listings lack.`,
      )
    }
    return (value as Record<string, unknown>)[name]
  }, context)
}
