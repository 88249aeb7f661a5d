import { createHash } from "node:crypto"
import sharp, { type Metadata, type Sharp } from "sharp"
import { invalid, valid, type Checked } from "./checked"

// Every upload is another picture, so libvips' cache of operations would only hold memory.
sharp.cache(false)
// One thread a picture and (below) one picture at a time: a shop on two cores keeps answering while photos
// are worked on, and memory stays at that of one decoded picture (50 megapixels are 150 MB).
sharp.concurrency(1)

const highestBytes = 25 * 1024 * 1024
const highestPixels = 50_000_000
// Longer strips become unreadable slivers, and beyond 16 383 pixels WebP cannot hold them at all.
const longestRatio = 10

const renditionWidths = [320, 640, 1080]
const white = "#ffffff"

export type PhotoFormat = "jpeg" | "png" | "webp"

/** `width` and `height` in pixels as the picture is seen, that is after its EXIF turn. */
export type InspectedPhoto = { format: PhotoFormat; width: number; height: number }

export type PhotoRendition = {
  /** File name `<first 32 hex digits of the hash>-<nominal width>.<webp|jpg>`. */
  name: string
  /** Width in pixels; below the nominal one when the source is smaller. */
  width: number
  format: "webp" | "jpeg"
  bytes: Buffer
}

export type RenderedPhoto = {
  /** SHA-256 of the uploaded bytes, hex. */
  hash: string
  /** Pixels of the upright source. */
  width: number
  height: number
  /** A blurred preview, 16 pixels wide, as a data URI. */
  placeholder: string
  renditions: PhotoRendition[]
}

/**
 * Looks at an uploaded photo: its bytes, never its name or declared type. Takes still JPEG, PNG and WebP up to
 * 25 MB and 50 megapixels that decode to the end. Codes: `photo_empty`, `photo_too_large`, `photo_is_svg`,
 * `photo_is_gif`, `photo_is_heic`, `photo_is_html`, `photo_not_a_picture`, `photo_animated`,
 * `photo_too_many_pixels`, `photo_too_long`, `photo_truncated`.
 */
export async function inspectPhoto(bytes: Buffer): Promise<Checked<InspectedPhoto>> {
  if (bytes.length === 0) {
    return invalid("photo_empty", "Tệp ảnh rỗng (0 byte). Hãy chọn lại ảnh.")
  }
  if (bytes.length > highestBytes) {
    return invalid("photo_too_large", "Ảnh nặng quá 25 MB. Hãy chụp lại với cỡ ảnh nhỏ hơn.")
  }
  const format = formatOf(bytes)
  if (!format) return refuseFormat(bytes)
  return oneAtATime(() => inspectPicture(bytes, format))
}

async function inspectPicture(
  bytes: Buffer,
  format: PhotoFormat,
): Promise<Checked<InspectedPhoto>> {
  const truncated = invalid(
    "photo_truncated",
    "Ảnh bị hỏng hoặc chưa gửi hết. Hãy gửi lại; nếu vẫn lỗi, hãy chụp lại ảnh.",
  )
  // The header alone is read here, whatever size it claims: no pixel of a bomb is unpacked.
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!header) return truncated
  if ((header.pages ?? 1) > 1 || isAnimatedPng(bytes, format)) {
    return invalid("photo_animated", "Ảnh động không dùng được. Hãy chọn ảnh chụp thường.")
  }
  const { width, height } = uprightSize(header)
  if (width * height > highestPixels) {
    return invalid(
      "photo_too_many_pixels",
      `Ảnh có ${width} x ${height} điểm ảnh, quá 50 triệu. Hãy chụp lại với độ phân giải thấp hơn.`,
    )
  }
  if (Math.max(width, height) > longestRatio * Math.min(width, height)) {
    return invalid(
      "photo_too_long",
      `Ảnh quá dài hoặc quá dẹt (${width} x ${height}). Hãy cắt ảnh lại cho gần vuông hơn.`,
    )
  }
  const decodes = await open(bytes)
    .resize(16)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    )
  return decodes ? valid({ format, width, height }) : truncated
}

/**
 * Makes what the shop shows of a photo that `inspectPhoto` has accepted: upright, in sRGB, on white, without any
 * metadata (place and phone of the photographer are in it), 320, 640 and 1080 pixels wide in WebP and JPEG.
 * Nothing is enlarged: a smaller source ends the list at its own width, under the next nominal name.
 */
export function renderPhoto(bytes: Buffer): Promise<RenderedPhoto> {
  return oneAtATime(async () => {
    const hash = createHash("sha256").update(bytes).digest("hex")
    const source = uprightSize(await open(bytes).metadata())
    // Decoded once to the largest size; all others are made from that.
    const widest = Math.max(...renditionWidths)
    const { data, info } = await upright(bytes)
      .resize({ width: widest, withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const base = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })

    const renditions: PhotoRendition[] = []
    for (const nominal of nominalWidths(info.width)) {
      const sized = base().resize({ width: nominal, withoutEnlargement: true })
      const stem = `${hash.slice(0, 32)}-${nominal}`
      const width = Math.min(nominal, info.width)
      renditions.push(
        {
          name: `${stem}.webp`,
          width,
          format: "webp",
          // Effort 2 of 6: nearly as small as 4 in half the time.
          bytes: await sized.clone().webp({ quality: 78, effort: 2 }).toBuffer(),
        },
        {
          name: `${stem}.jpg`,
          width,
          format: "jpeg",
          bytes: await sized.clone().jpeg({ quality: 80, progressive: true }).toBuffer(),
        },
      )
    }
    const preview = await base().resize(16).webp({ quality: 30, effort: 2 }).toBuffer()
    return {
      hash,
      ...source,
      placeholder: `data:image/webp;base64,${preview.toString("base64")}`,
      renditions,
    }
  })
}

/** The whole accepted photo in the middle of a white square of `size` pixels, JPEG, as partner channels ask. */
export function squarePhoto(bytes: Buffer, size = 800): Promise<Buffer> {
  return oneAtATime(() =>
    upright(bytes)
      .resize({ width: size, height: size, fit: "contain", background: white })
      .jpeg({ quality: 85 })
      .toBuffer(),
  )
}

/** The nominal widths up to the first that the source does not exceed. */
function nominalWidths(sourceWidth: number): number[] {
  return renditionWidths.filter((_, at) => at === 0 || renditionWidths[at - 1] < sourceWidth)
}

function open(bytes: Buffer): Sharp {
  // "error" also fails on a cut-off file; "warning" would refuse harmless flaws many phones write.
  return sharp(bytes, { limitInputPixels: highestPixels, failOn: "error" })
}

function upright(bytes: Buffer): Sharp {
  return open(bytes).autoOrient().flatten({ background: white }).toColourspace("srgb")
}

function uprightSize(header: Metadata): { width: number; height: number } {
  return { width: header.autoOrient.width, height: header.autoOrient.height }
}

function formatOf(bytes: Buffer): PhotoFormat | null {
  if (bytes.subarray(0, 3).toString("hex") === "ffd8ff") return "jpeg"
  if (bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a") return "png"
  const isRiff = bytes.toString("latin1", 0, 4) === "RIFF"
  return isRiff && bytes.toString("latin1", 8, 12) === "WEBP" ? "webp" : null
}

function refuseFormat(bytes: Buffer): Checked<never> {
  const start = bytes.toString("latin1", 0, 1024).toLowerCase()
  if (start.startsWith("gif8")) {
    return invalid(
      "photo_is_gif",
      "Ảnh GIF không dùng được. Hãy chọn ảnh chụp JPEG, PNG hoặc WebP.",
    )
  }
  if (/^ftyp(heic|heix|hevc|mif1|msf1|avif)/.test(start.slice(4))) {
    return invalid(
      "photo_is_heic",
      "Ảnh HEIC hoặc AVIF không dùng được. Trên iPhone: Cài đặt > Camera > Định dạng > Tương thích nhất, rồi chụp lại.",
    )
  }
  if (start.includes("<svg")) {
    return invalid(
      "photo_is_svg",
      "Hình vẽ SVG không dùng được. Hãy chọn ảnh chụp JPEG, PNG hoặc WebP.",
    )
  }
  if (/<(!doctype|html|head|body|script)\b/.test(start)) {
    return invalid("photo_is_html", "Đây là trang web, không phải ảnh. Hãy chọn ảnh đã chụp.")
  }
  return invalid(
    "photo_not_a_picture",
    "Tệp này không phải ảnh dùng được. Hãy chọn ảnh JPEG, PNG hoặc WebP.",
  )
}

/** An animated PNG has an acTL chunk before its picture data; libvips would silently take its first frame. */
function isAnimatedPng(bytes: Buffer, format: PhotoFormat): boolean {
  if (format !== "png") return false
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const chunk = bytes.toString("latin1", at + 4, at + 8)
    if (chunk === "acTL") return true
    if (chunk === "IDAT") return false
  }
  return false
}

let last: Promise<unknown> = Promise.resolve()

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}
