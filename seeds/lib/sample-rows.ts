import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { readCsv } from "../../src/lib/csv"
import { isMotif, type Motif } from "./motifs"

/** How far a product came in the OCOP programme, as its source says (seeds/SOURCE.md). */
export const EVIDENCES = ["certified", "certified-national", "council-scored", "proposed"] as const
export type Evidence = (typeof EVIDENCES)[number]

/** One row of seeds/ocop-products.csv; `null` where the source says nothing. Codes are of code set vn-2025. */
export type SampleRow = {
  /** Stable number of the row, `001` to `139`. */
  row: string
  province_code: string
  /** `null` when the former commune's present one is not known or may be one of several. */
  commune_code: string | null
  /** Our reading of what the product is (1 to 26); the sources name the sector only. */
  product_set_no: number
  motif: Motif
  product: string
  producer: string | null
  subject_type: string | null
  /** Province as the source names it, before 1/7/2025. */
  province: string
  district_old: string | null
  commune_old: string | null
  stars: number | null
  /** Year of the evaluation or recognition; see `yearIsEstimated`. */
  year: number | null
  decision: string | null
  evidence: Evidence
  source_url: string
  note: string | null
}

const FILE = "ocop-products.csv"

/** The rows of seeds/ocop-products.csv in their order. Throws an Error naming the row that cannot be read. */
export function readSampleRows(): SampleRow[] {
  return readCsv(readFileSync(samplesPath(__dirname), "utf8")).map(toSampleRow)
}

/** The built app runs from .medusa/app, which holds no CSV: the file is looked for upwards. */
function samplesPath(from: string): string {
  const path = join(from, "seeds", FILE)
  if (existsSync(path)) return path
  const parent = dirname(from)
  if (parent === from) throw new Error(`No seeds/${FILE} above ${__dirname}`)
  return samplesPath(parent)
}

const orNull = (text: string): string | null => text || null
const numberOrNull = (text: string): number | null => (text ? Number(text) : null)

function toSampleRow(cells: Record<string, string>): SampleRow {
  const evidence = EVIDENCES.find((known) => known === cells.evidence)
  const { motif } = cells
  if (!evidence || !isMotif(motif)) {
    throw new Error(`seeds/${FILE}, row ${cells.row}: unknown evidence or motif`)
  }
  return {
    row: cells.row,
    province_code: cells.province_code,
    commune_code: orNull(cells.commune_code),
    product_set_no: Number(cells.product_set_no),
    motif,
    product: cells.product,
    producer: orNull(cells.producer),
    subject_type: orNull(cells.subject_type),
    province: cells.province,
    district_old: orNull(cells.district_old),
    commune_old: orNull(cells.commune_old),
    stars: numberOrNull(cells.stars),
    year: numberOrNull(cells.year),
    decision: orNull(cells.decision),
    evidence,
    source_url: cells.source_url,
    note: orNull(cells.note),
  }
}

/** The commune was concluded from a name by whoever collected the rows; no source says it. */
export const communeIsInferred = ({ note }: SampleRow): boolean =>
  note?.includes("suy từ tên sản phẩm hoặc chủ thể") ?? false

/** The year was estimated from the date of an article. */
export const yearIsEstimated = ({ note }: SampleRow): boolean =>
  note?.includes("năm ước lượng") ?? false
