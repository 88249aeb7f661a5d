/** One line of text as it is stored: NFC, trimmed, inner white space collapsed to one blank. */
export function toNfc(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ")
}

/** Text as it is searched and compared: lower case, without accents, đ as d. Same as `vn_fold` in SQL. */
export function foldVietnamese(text: string): string {
  return toNfc(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d")
}

/**
 * The part of an address (URL) a name gives: `Cao lỏng Đông trùng` → `cao-long-dong-trung`; `""` when no
 * Latin letter or digit is left. Written on top of the fold instead of @sindresorhus/slugify, because
 * that package is an ES module only: TypeScript refuses a static import of it from CommonJS (TS1479) and
 * a dynamic one would make every caller asynchronous.
 */
export function toHandle(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}
