import { readDataCsv } from "../../lib/data-file"
import { foldVietnamese } from "../../lib/vietnamese-text"
import type { Commune, FormerCommune, Province } from "./types"

/** What a former commune is looked up by: folded names without their kind, next to those with it. */
type FormerCommuneEntry = {
  former: FormerCommune
  commune: NameForms
  district: NameForms
  provinces: NameForms[]
  /** All names folded, with a blank before each word. */
  text: string
}

/** One name in the two forms people write it: with its kind and without. */
export type NameForms = { full: string; bare: string }

export type UnitTables = {
  provinces: Province[]
  communes: Commune[]
  provinceByCode: ReadonlyMap<string, Province>
  communeByCode: ReadonlyMap<string, Commune>
  communesByProvince: ReadonlyMap<string, Commune[]>
  /** Code set `vn-2004` to `vn-2025`. */
  presentProvinceCodes: ReadonlyMap<string, string>
  formerCommunes: FormerCommuneEntry[]
}

const kinds = /^(phuong|xa|thi tran|thi xa|dac khu|quan|huyen|thanh pho|tp\.?|tinh) /

/** Folds a name; a numbered unit keeps its kind (`quan 1`), since `1` alone says nothing. */
function nameForms(name: string): NameForms {
  const full = foldVietnamese(name)
  const bare = full.replace(kinds, "")
  return { full, bare: /^\d+$/.test(bare) ? full : bare }
}

let loaded: UnitTables | undefined

/** The tables of `data/administrative-units`, read on first use and kept: facts that ship with the package. */
export function unitTables(): UnitTables {
  loaded ??= load()
  return loaded
}

function load(): UnitTables {
  const provinces: Province[] = readDataCsv("administrative-units/provinces.csv").map(
    ({ code, name, short_name, type, valid_from }) => ({
      code,
      name,
      short_name,
      type: type as Province["type"],
      valid_from,
    }),
  )
  const communes: Commune[] = readDataCsv("administrative-units/communes.csv").map(
    ({ code, province_code, name, type, valid_from }) => ({
      code,
      province_code,
      name,
      type: type as Commune["type"],
      valid_from,
    }),
  )
  const provinceByCode = new Map(provinces.map((province) => [province.code, province]))
  const communeByCode = new Map(communes.map((commune) => [commune.code, commune]))
  return {
    provinces,
    communes,
    provinceByCode,
    communeByCode,
    communesByProvince: groupBy(communes, ({ province_code }) => province_code),
    presentProvinceCodes: new Map(
      readDataCsv("administrative-units/former-provinces.csv").map(({ code, province_code }) => [
        code,
        province_code,
      ]),
    ),
    formerCommunes: loadFormerCommunes(provinceByCode, communeByCode),
  }
}

function loadFormerCommunes(
  provinceByCode: ReadonlyMap<string, Province>,
  communeByCode: ReadonlyMap<string, Commune>,
): FormerCommuneEntry[] {
  const formerProvinces = new Map(
    readDataCsv("administrative-units/former-provinces.csv").map((row) => [row.code, row]),
  )
  const rowsOfOne = groupBy(readDataCsv("administrative-units/former-communes.csv"), (row) =>
    [row.former_province_code, row.former_district, row.former_commune].join("|"),
  )
  return [...rowsOfOne.values()].map((rows) => {
    const { former_code, former_commune, former_district, former_province_code } = rows[0]
    const province = known(formerProvinces, former_province_code)
    const former: FormerCommune = {
      former_code: former_code || null,
      name: former_commune || former_district,
      district: former_district,
      province: province.name,
      candidates: rows.map(({ commune_code }) => {
        const { code, name, province_code } = known(communeByCode, commune_code)
        const province_name = known(provinceByCode, province_code).name
        return { code, name, province_code, province_name }
      }),
    }
    const provinceNames = [province.name, province.also_known_as].filter(Boolean)
    return {
      former,
      commune: nameForms(former.name),
      district: nameForms(former_district),
      provinces: provinceNames.map(nameForms),
      text: ` ${foldVietnamese([former.name, former_district, ...provinceNames].join(" "))}`,
    }
  })
}

function known<T>(map: ReadonlyMap<string, T>, code: string): T {
  const unit = map.get(code)
  if (!unit) throw new Error(`data/administrative-units: no unit with code ${code}`)
  return unit
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
