import type { Photo } from "../lib/contract"

/** The address of the smallest rendition at least `width` px wide, in a format every browser shows. */
export function photoUrl(photo: Photo, width: number): string {
  const byWidth = photo.renditions
    .filter(({ format }) => format === "jpeg")
    .sort((a, b) => a.width - b.width)
  const rendition = byWidth.find((each) => each.width >= width) ?? byWidth.at(-1)
  return rendition ? `/listings/photos/${rendition.file}` : photo.placeholder
}
