import type { SpreadsheetCell } from "../../lib/spreadsheet"

const SELLER_KINDS: Readonly<Record<string, string>> = {
  cooperative: "Hợp tác xã",
  cooperative_group: "Tổ hợp tác",
  household: "Hộ kinh doanh",
  farm: "Trang trại",
  enterprise: "Doanh nghiệp",
}

/** Names of the transforms a profile may choose from; each makes a cell of a fact, an empty one of `null`. */
export const TRANSFORMS = {
  /** Text as it stands, on as many lines as it has. */
  text: (value: unknown) => (value === null ? null : String(value).trim()),
  /** A whole number the spreadsheet can count with: VND, grams. */
  number: (value: unknown) => (typeof value === "number" ? Math.round(value) : null),
  /** "4 sao". */
  stars: (value: unknown) => (value === null ? null : `${value} sao`),
  /** yyyy-MM-dd as dd/MM/yyyy. */
  date: (value: unknown) => (value === null ? null : String(value).split("-").reverse().join("/")),
  /** The kind of seller in words. */
  seller_kind: (value: unknown) => SELLER_KINDS[String(value)] ?? null,
  /** A list, one item a line. */
  lines: (value: unknown) =>
    Array.isArray(value) && value.length > 0 ? value.map(String).join("\n") : null,
} as const satisfies Record<string, (value: unknown) => SpreadsheetCell>

export type TransformName = keyof typeof TRANSFORMS
