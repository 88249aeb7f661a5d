import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listProductGroups, listProductSectors, listProductSets } from "../../../lib/product-set"
import { mayBeKept } from "../present-open-data"

/** The OCOP taxonomy (QĐ 26/2026/QĐ-TTg): sectors, their groups, their product sets. */
export async function GET(_req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const sets = listProductSets()
  const groups = listProductGroups()
  const setsOf = (group_code: string) =>
    sets
      .filter((set) => set.group_code === group_code)
      .map(({ no, name, name_en, managing_ministry, conditional }) => ({
        no,
        name,
        name_en,
        managing_ministry,
        conditional,
      }))
  const groupsOf = (sector_code: string) =>
    groups
      .filter((group) => group.sector_code === sector_code)
      .map(({ code, name, name_en }) => ({ code, name, name_en, sets: setsOf(code) }))
  mayBeKept(res)
  res.json({
    sectors: listProductSectors().map(({ code, name, name_en }) => ({
      code,
      name,
      name_en,
      groups: groupsOf(code),
    })),
  })
}
