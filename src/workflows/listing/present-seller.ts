import type { SellerKind, SellerStatus } from "../../modules/seller/types"
import { presentPlace, type Place, type UnitNames } from "../common/unit-names"

/** What is read of a seller for the public; neither phone nor identity number. */
export type PublicSellerRow = {
  id: string
  handle: string
  name: string
  kind: SellerKind
  status: SellerStatus
  province_code: string
  commune_code: string | null
  address_line: string | null
  is_demo: boolean
  source_url: string | null
}

/** The columns of `PublicSellerRow`, for `query.graph`. */
export const publicSellerFields = [
  "id",
  "handle",
  "name",
  "kind",
  "status",
  "province_code",
  "commune_code",
  "address_line",
  "is_demo",
  "source_url",
] as const satisfies readonly (keyof PublicSellerRow)[]

/** A seller as every buyer may see it. */
export type PublicSeller = Place & {
  id: string
  handle: string
  name: string
  kind: SellerKind
  address_line: string | null
  is_demo: boolean
  /** False for a producer whose facts come from a public source and who has not joined (`source_url`). */
  joined: boolean
  source_url: string | null
  verified: boolean
}

/** Whether a seller takes part: false for a producer whose facts come from a public source alone. */
export function hasJoined(seller: Pick<PublicSellerRow, "source_url">): boolean {
  return seller.source_url === null
}

/** Presents a seller to the public. */
export function presentSeller(row: PublicSellerRow, names: UnitNames): PublicSeller {
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    kind: row.kind,
    ...presentPlace(row, names),
    address_line: row.address_line,
    is_demo: row.is_demo,
    joined: hasJoined(row),
    source_url: row.source_url,
    // Goods of the demo are on sale so that they can be seen; that is no word about a firm that never joined.
    verified: hasJoined(row) && row.status === "verified",
  }
}
