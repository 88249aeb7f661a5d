import { toHandle } from "../../src/lib/vietnamese-text"
import type { SellerKind } from "../../src/modules/seller/types"
import { communeIsInferred, type SampleRow } from "./sample-rows"

/** Public facts of a seller taken from the sample rows. */
export type SampleSeller = {
  handle: string
  kind: SellerKind
  name: string
  province_code: string
  commune_code: string | null
  source_url: string | null
  /** No source names a producer: the seller is invented to hold the goods. */
  is_demo: boolean
}

const KINDS: Record<string, SellerKind> = {
  "Doanh nghiệp": "enterprise",
  "Hợp tác xã": "cooperative",
  "Tổ hợp tác": "cooperative_group",
  // A production establishment is no kind in law; most are registered households (listing fact "seller_kind" is demo).
  "Cơ sở sản xuất": "household",
}

/** Whether the seller's kind is our reading of a word that is no kind in law. */
export const kindIsOurReading = ({ subject_type }: SampleRow): boolean =>
  subject_type === "Cơ sở sản xuất"

/**
 * The seller of a row. Rows without a producer go to an invented one named after the place, e.g. "Cơ sở minh họa Bắc
 * Sơn", for the source tells where the goods come from.
 */
export function sellerName(row: SampleRow): string {
  return row.producer ?? `Cơ sở minh họa ${placeName(row)}`
}

function placeName({ district_old, province }: SampleRow): string {
  return district_old?.replace(/^(Huyện|Thành phố|Thị xã) /u, "") ?? province
}

/** What makes two rows one seller: the same name in the same present province. */
export const sellerHandle = (row: SampleRow): string =>
  `${toHandle(sellerName(row))}-${row.province_code}`

/** One seller for each producer and province, in the order of the rows. */
export function sampleSellers(rows: readonly SampleRow[]): SampleSeller[] {
  const handles = new Set(rows.map(sellerHandle))
  return [...handles].map((handle) =>
    toSeller(
      handle,
      rows.filter((row) => sellerHandle(row) === handle),
    ),
  )
}

function toSeller(handle: string, own: SampleRow[]): SampleSeller {
  const [first] = own
  const named = first.producer !== null
  return {
    handle,
    kind: named ? kindOf(first) : "household",
    name: sellerName(first),
    province_code: first.province_code,
    commune_code: named ? onlyKnownCommune(own) : null,
    source_url: named ? first.source_url : null,
    is_demo: !named,
  }
}

function kindOf({ row, subject_type }: SampleRow): SellerKind {
  const kind = KINDS[subject_type ?? ""]
  if (!kind) throw new Error(`seeds/ocop-products.csv, row ${row}: unknown subject_type`)
  return kind
}

/** The commune, if the sources say it for every product and it is one. */
function onlyKnownCommune(own: SampleRow[]): string | null {
  const communes = own.map((row) => (communeIsInferred(row) ? null : row.commune_code))
  return communes.every((commune) => commune === communes[0]) ? communes[0] : null
}
