import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { dataPath, readDataCsv, readDataJson } from "../data-file"

test("finds the package's data folder from the sources", () => {
  expect(dataPath("ocop", "product-sets.csv")).toBe(
    join(__dirname, "../../../data/ocop/product-sets.csv"),
  )
})

test.each([
  [".medusa/app/src/lib", "the built app"],
  [".medusa/server/src/lib", "the installed plugin"],
])("finds it from %s of %s, past another data folder", (place) => {
  const root = mkdtempSync(join(tmpdir(), "data-file-"))
  try {
    const lib = join(root, place)
    mkdirSync(join(root, "data/administrative-units"), { recursive: true })
    mkdirSync(join(lib, "../data"), { recursive: true })
    mkdirSync(lib)
    cpSync(join(__dirname, "../data-file.ts"), join(lib, "data-file.ts"))
    writeFileSync(join(lib, "csv.ts"), "export const readCsv = () => []")
    const elsewhere = jest.requireActual<typeof import("../data-file")>(join(lib, "data-file.ts"))
    expect(elsewhere.dataPath("a.csv")).toBe(join(root, "data/a.csv"))
  } finally {
    rmSync(root, { recursive: true })
  }
})

test("rows are read once, and nobody can change them", () => {
  const rows = readDataCsv("ocop/product-sets.csv")
  expect(readDataCsv("ocop/product-sets.csv")).toBe(rows)
  expect(Object.isFrozen(rows) && Object.isFrozen(rows[0])).toBe(true)
  const rules = readDataJson<{ versions: object[] }>("ocop/certificate-rules.json")
  expect(Object.isFrozen(rules.versions[0])).toBe(true)
})

test("a missing file is named", () => {
  expect(() => readDataCsv("no-such-file.csv")).toThrow("no-such-file.csv")
})
