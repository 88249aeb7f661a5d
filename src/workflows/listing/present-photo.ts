import type { PhotoRendition } from "../../modules/listing/types"

/** A photo as the API shows it; `renditions[].file` is served at `GET /listings/photos/<file>`. */
export type Photo = {
  id: string
  alt: string
  width: number
  height: number
  /** Tiny picture as a data URI, shown while the real one loads. */
  placeholder: string
  is_illustration: boolean
  renditions: { width: number; format: "webp" | "jpeg"; file: string }[]
}

/** What is read of a `listing_photo`. */
export type PhotoRow = {
  id: string
  width: number
  height: number
  placeholder: string
  is_illustration: boolean
  rank: number
  renditions: PhotoRendition[]
}

/**
 * Presents a photo. Its alternative text comes from the listing's title, and says when the picture is only an
 * illustration; a photo not attached to a listing yet has none to name.
 */
export function presentPhoto(photo: PhotoRow, title?: string): Photo {
  const kind = photo.is_illustration ? "Ảnh minh họa" : "Ảnh sản phẩm"
  return {
    id: photo.id,
    alt: title ? `${kind}: ${title}` : kind,
    width: photo.width,
    height: photo.height,
    placeholder: photo.placeholder,
    is_illustration: photo.is_illustration,
    // The key in the file module is left out: it is nobody's business outside.
    renditions: photo.renditions.map(({ width, format, file }) => ({ width, format, file })),
  }
}

/** Presents a listing's photos in their order; the first is the cover. */
export function presentPhotos(photos: readonly PhotoRow[], title: string): Photo[] {
  return [...photos].sort((a, b) => a.rank - b.rank).map((photo) => presentPhoto(photo, title))
}
