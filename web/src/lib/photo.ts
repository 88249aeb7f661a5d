import type { Photo, Rendition } from "./contract"

/** Names the API gives to renditions; nothing else is asked of it. */
export const photoFilePattern = /^[0-9a-f]{32}-\d+\.(webp|jpg)$/

export const photoPath = (file: string): string => `/anh/${file}`

const byWidth = (photo: Photo, format: Rendition["format"]): Rendition[] =>
  photo.renditions
    .filter((rendition) => rendition.format === format)
    .sort((one, other) => one.width - other.width)

/** The srcset of one format: "/anh/….webp 320w, …"; empty when there is none. */
export const srcset = (photo: Photo, format: Rendition["format"]): string =>
  byWidth(photo, format)
    .map(({ file, width }) => `${photoPath(file)} ${width}w`)
    .join(", ")

/** The smallest JPEG at least that wide, else the widest: what a browser without srcset gets. */
export function fallbackPath(photo: Photo, width: number): string {
  const jpegs = byWidth(photo, "jpeg")
  const fitting = jpegs.find((rendition) => rendition.width >= width) ?? jpegs.at(-1)
  return fitting ? photoPath(fitting.file) : ""
}
