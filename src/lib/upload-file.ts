import { isUtf8 } from "node:buffer"
import { invalid, valid, type Checked } from "./checked"
import { inspectPhoto } from "./photo"

/** What an operator may upload, judged by its bytes. */
export type UploadKind = { extension: string; media_type: string }

const kinds = {
  jpeg: { extension: "jpg", media_type: "image/jpeg" },
  png: { extension: "png", media_type: "image/png" },
  webp: { extension: "webp", media_type: "image/webp" },
  pdf: { extension: "pdf", media_type: "application/pdf" },
  csv: { extension: "csv", media_type: "text/csv" },
} satisfies Record<string, UploadKind>

const csvName = /\.csv$/i
const byteOrderMark = /^\uFEFF/

/** Text without control signs that does not begin as a page or a drawing would. */
function isTable(bytes: Buffer): boolean {
  if (bytes.includes(0) || !isUtf8(bytes)) {
    return false
  }
  const start = bytes.toString("utf8", 0, 1024).replace(byteOrderMark, "").trimStart()
  return start !== "" && !start.startsWith("<")
}

/**
 * The kind of an uploaded file: a still picture, a PDF or a table (CSV). The name counts only for a table, which no
 * byte gives away. Codes: those of lib/photo, and `upload_type_refused`.
 */
export async function inspectUpload(bytes: Buffer, name: string): Promise<Checked<UploadKind>> {
  if (bytes.toString("latin1", 0, 5) === "%PDF-") {
    return valid(kinds.pdf)
  }
  if (csvName.test(name)) {
    return isTable(bytes)
      ? valid(kinds.csv)
      : invalid(
          "upload_type_refused",
          "Tệp CSV này không phải bảng chữ UTF-8. Hãy lưu lại rồi gửi.",
        )
  }
  const photo = await inspectPhoto(bytes)
  return photo.ok ? valid(kinds[photo.value.format]) : photo
}

const inlineKinds = [kinds.jpeg, kinds.png, kinds.webp]
const unknownKind = { media_type: "application/octet-stream", inline: false }

/** How a stored file is served, by its name: pictures are shown, all else is a download; never a page. */
export function servedAs(name: string): { media_type: string; inline: boolean } {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase()
  const kind = Object.values(kinds).find(
    (kind) => kind.extension === (extension === "jpeg" ? "jpg" : extension),
  )
  return kind ? { media_type: kind.media_type, inline: inlineKinds.includes(kind) } : unknownKind
}
