import type { MedusaResponse } from "@medusajs/framework/http"
import type { Commune, FormerCommune, Province } from "../../modules/administrative-unit/types"

/** These facts change a few times a year, with a decree: browsers and proxies may keep them for an hour. */
export function mayBeKept(res: MedusaResponse): void {
  res.setHeader("Cache-Control", "public, max-age=3600")
}

export const presentProvince = ({ code, name, short_name, type }: Province) => ({
  code,
  name,
  short_name,
  type,
})

export const presentCommune = ({ code, name, type, province_code }: Commune) => ({
  code,
  name,
  type,
  province_code,
})

export const presentFormerCommune = (former: FormerCommune) => ({
  name: former.name,
  district: former.district,
  province: former.province,
  former_code: former.former_code,
  candidates: former.candidates.map(({ code, name, province_code, province_name }) => ({
    code,
    name,
    province_code,
    province_name,
  })),
})
