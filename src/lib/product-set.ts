import { readDataCsv } from "./data-file"

/** A product set (bộ sản phẩm), the finest unit of the OCOP taxonomy (QĐ 26/2026/QĐ-TTg, annexes I–II). */
export type ProductSet = {
  /** Number of the set in the decision, 1 to 26. */
  no: number
  name: string
  name_en: string
  /** Ministries in charge, separated by "; ". */
  managing_ministry: string
  /** Goods that may be sold only with a licence on file. */
  conditional: boolean
  group_code: string
  sector_code: string
}

/** A group (nhóm) of sets, e.g. `thuc-pham-tuoi-song`. */
export type ProductGroup = { code: string; name: string; name_en: string; sector_code: string }

/** A sector (ngành), code I to VI. */
export type ProductSector = { code: string; name: string; name_en: string }

const rows = () => readDataCsv("ocop/product-sets.csv")

/** The 26 product sets in the order of the decision. */
export function listProductSets(): ProductSet[] {
  return rows().map((row) => ({
    no: Number(row.set_no),
    name: row.product_set,
    name_en: row.product_set_en,
    managing_ministry: row.managing_ministry,
    conditional: row.conditional === "true",
    group_code: row.group_code,
    sector_code: row.sector_code,
  }))
}

/** One product set by its number, or `undefined`. */
export function productSet(no: number): ProductSet | undefined {
  return listProductSets().find((set) => set.no === no)
}

/** The 17 groups in the order of the decision. */
export function listProductGroups(): ProductGroup[] {
  return distinctByCode(
    rows().map((row) => ({
      code: row.group_code,
      name: row.group,
      name_en: row.group_en,
      sector_code: row.sector_code,
    })),
  )
}

/** The 6 sectors in the order of the decision. */
export function listProductSectors(): ProductSector[] {
  return distinctByCode(
    rows().map((row) => ({ code: row.sector_code, name: row.sector, name_en: row.sector_en })),
  )
}

function distinctByCode<T extends { code: string }>(items: T[]): T[] {
  return [...new Map(items.map((item) => [item.code, item])).values()]
}
