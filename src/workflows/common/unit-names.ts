import AdministrativeUnitService from "../../modules/administrative-unit/service"

/** Names of administrative units of code set `vn-2025`, for presenters; `null` when a code is not known. */
export type UnitNames = {
  provinceName(provinceCode: string): string | null
  communeName(communeCode: string): string | null
}

// The units are facts that ship with the package, without a database: they can be named where there is no container,
// as in a search index's definition.
const units = new AdministrativeUnitService()

/** The names of the present units (`vn-2025`). */
export const unitNames: UnitNames = {
  provinceName: (code) => units.retrieveProvince(code)?.name ?? null,
  communeName: (code) => units.retrieveCommune(code)?.name ?? null,
}

/** The names of a place as every shape of the API writes them. */
export type Place = {
  province_code: string
  province_name: string
  commune_name: string | null
}

/** Names the place; a province code that is not known stands for itself, so that nothing is guessed. */
export function presentPlace(
  row: { province_code: string; commune_code: string | null },
  names: UnitNames,
): Place {
  return {
    province_code: row.province_code,
    province_name: names.provinceName(row.province_code) ?? row.province_code,
    commune_name: row.commune_code ? names.communeName(row.commune_code) : null,
  }
}
