import { invalid, valid, type Checked } from "../../lib/checked"
import { foldVietnamese } from "../../lib/vietnamese-text"
import type { Commune, FormerAddress, FormerCommune, Province } from "./types"
import { unitTables, type NameForms } from "./unit-tables"

/**
 * Provinces and communes of Vietnam, present and former. Read-only facts that ship with the package, so there is
 * no table to migrate or to drift. Codes are of code set `vn-2025` unless a parameter says "former" (`vn-2004`).
 */
class AdministrativeUnitService {
  /** The 34 provinces in the order of their codes. */
  listProvinces(): Province[] {
    return [...unitTables().provinces]
  }

  /** The province of a code, `null` when there is none. */
  retrieveProvince(code: string): Province | null {
    return unitTables().provinceByCode.get(code) ?? null
  }

  /** The communes of a province in the order of their codes; none for an unknown province. */
  listCommunes(provinceCode: string): Commune[] {
    return [...(unitTables().communesByProvince.get(provinceCode) ?? [])]
  }

  /** The commune of a code, `null` when there is none. */
  retrieveCommune(code: string): Commune | null {
    return unitTables().communeByCode.get(code) ?? null
  }

  /** Codes: `unknown_province`, `unknown_commune`, `commune_not_in_province`. */
  checkAddress(
    provinceCode: string,
    communeCode: string,
  ): Checked<{ province: Province; commune: Commune }> {
    const province = this.retrieveProvince(provinceCode)
    if (!province) {
      return invalid(
        "unknown_province",
        `Không có tỉnh, thành phố nào mang mã “${shown(provinceCode)}”. Hãy chọn tỉnh trong danh sách.`,
      )
    }
    const commune = this.retrieveCommune(communeCode)
    if (!commune) {
      return invalid(
        "unknown_commune",
        `Không có xã, phường nào mang mã “${shown(communeCode)}”. Hãy chọn xã trong danh sách của ${province.name}.`,
      )
    }
    if (commune.province_code !== province.code) {
      return invalid(
        "commune_not_in_province",
        `${commune.name} (${commune.code}) không thuộc ${province.name}. Hãy chọn lại tỉnh hoặc xã.`,
      )
    }
    return valid({ province, commune })
  }

  /** The present province that took in the former one of this code (`vn-2004`), `null` for an unknown code. */
  presentProvinceOf(formerCode: string): Province | null {
    return this.retrieveProvince(unitTables().presentProvinceCodes.get(formerCode) ?? "")
  }

  /**
   * The former communes that bear exactly this name (or this code of `vn-2004`), each with every present commune
   * it may be today. Several answers and several candidates are usual: a person chooses, never the software.
   */
  suggestPresentCommunes(former: FormerAddress | string): FormerCommune[] {
    const { formerCommunes } = unitTables()
    if (typeof former === "string") {
      return formerCommunes
        .map((entry) => entry.former)
        .filter(({ former_code }) => former_code === former)
    }
    const commune = foldVietnamese(former.commune)
    const district = foldVietnamese(former.district ?? "")
    const province = foldVietnamese(former.province ?? "")
    return formerCommunes
      .filter(
        (entry) =>
          means(commune, entry.commune) &&
          (!district || means(district, entry.district)) &&
          (!province || entry.provinces.some((name) => means(province, name))),
      )
      .map((entry) => entry.former)
  }

  /**
   * Former communes for a search box: every word asked for begins a word of the commune, its district or its
   * province. Communes of exactly the asked name come first, then those whose name begins with it.
   */
  searchFormerCommunes(text: string, limit: number): FormerCommune[] {
    const name = foldVietnamese(text)
    const words = name.split(/[\s,]+/).filter(Boolean)
    if (words.length === 0) return []
    const found = unitTables().formerCommunes.filter((entry) =>
      words.every((word) => entry.text.includes(` ${word}`)),
    )
    const rank = ({ commune }: { commune: NameForms }) => {
      if (means(name, commune)) return 0
      return commune.full.startsWith(name) || commune.bare.startsWith(name) ? 1 : 2
    }
    return found
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, limit)
      .map((entry) => entry.former)
  }
}

/** A folded name with its kind (`xa phu can`) means that kind only, without (`phu can`) any. */
function means(asked: string, unit: NameForms): boolean {
  return asked === unit.full || asked === unit.bare
}

/** What was typed, short enough for a message. */
function shown(code: string): string {
  return code.length > 20 ? `${code.slice(0, 20)}…` : code
}

export default AdministrativeUnitService
