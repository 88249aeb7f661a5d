/** The two sets of administrative codes: since 1/7/2025, and before. They overlap with other meanings. */
export type UnitCodeSet = "vn-2025" | "vn-2004"

/** A present province; `code` of code set `vn-2025`. */
export type Province = {
  code: string
  /** With its kind: `Tỉnh Lạng Sơn`. */
  name: string
  /** Without: `Lạng Sơn`. */
  short_name: string
  type: "tinh" | "thanh_pho"
  /** The day since which it bears this name and type, yyyy-MM-dd. */
  valid_from: string
}

/** A present commune; codes of code set `vn-2025`. */
export type Commune = {
  code: string
  province_code: string
  name: string
  type: "phuong" | "xa" | "dac_khu"
  valid_from: string
}

/** A present commune that may be the one meant by a former address. */
export type CommuneCandidate = {
  code: string
  name: string
  province_code: string
  province_name: string
}

/** A former commune (code set `vn-2004`) with every present one that took from it. */
export type FormerCommune = {
  /** `null` when it was dissolved before the codes at hand, or never was a commune. */
  former_code: string | null
  /** Commune, or the island district that had none. */
  name: string
  district: string
  province: string
  /** One or more, never chosen between: the source is known to understate splits, so a person confirms. */
  candidates: CommuneCandidate[]
}

/** A former address as people write it; accents, case and the words xã, huyện, tỉnh may be left out. */
export type FormerAddress = { commune: string; district?: string; province?: string }
