import type { Photo } from "../lib/api-types"
import { apiUrl } from "../lib/client"

type Props = {
  photo: Photo
  /** Nominal pixels the place needs; the smallest rendition that fills it is taken. */
  width: number
  /** Size and shape; a shape of its own crops the photo. */
  className: string
}

const address = (file: string) => apiUrl(`/listings/photos/${file}`)

/** The smallest JPEG at least as wide as asked for, else the widest. */
function rendition({ renditions }: Photo, width: number) {
  const jpegs = renditions
    .filter(({ format }) => format === "jpeg")
    .sort((a, b) => a.width - b.width)
  return jpegs.find((jpeg) => jpeg.width >= width) ?? jpegs.at(-1)
}

/** A stored photo on its blurred preview. */
export function PhotoPicture({ photo, width, className }: Props) {
  const chosen = rendition(photo, width)
  return (
    <img
      src={chosen && address(chosen.file)}
      alt={photo.alt}
      width={photo.width}
      height={photo.height}
      loading="lazy"
      style={{ backgroundImage: `url(${photo.placeholder})` }}
      className={`bg-cover bg-center object-cover ${className}`}
    />
  )
}

/** Where the largest picture of a photo is. */
export function largestPhotoUrl(photo: Photo): string {
  return address(rendition(photo, Infinity)?.file ?? "")
}
