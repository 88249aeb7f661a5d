import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { readCsv } from "./csv"

type Row = Readonly<Record<string, string>>

/**
 * A path in the package's `data/` folder. The code runs from `src/`, from `.medusa/app/src/` of the built
 * app and from `.medusa/server/src/` of the installed plugin, so the folder is looked for upwards.
 */
export function dataPath(...segments: string[]): string {
  return join(dataFolder(), ...segments)
}

/** The rows of a CSV file in `data/`, read once and frozen, e.g. `readDataCsv("ocop/product-sets.csv")`. */
export function readDataCsv(name: string): readonly Row[] {
  return once(name, () => readCsv(readFileSync(dataPath(name), "utf8")))
}

/** A JSON file in `data/`, read once and frozen. The caller vouches for its shape: the file is ours. */
export function readDataJson<T>(name: string): T {
  return once(name, () => JSON.parse(readFileSync(dataPath(name), "utf8")) as T)
}

const cache = new Map<string, unknown>()

function once<T>(name: string, read: () => T): T {
  if (!cache.has(name)) cache.set(name, freeze(read()))
  return cache.get(name) as T
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

let found: string | undefined

function dataFolder(): string {
  found ??= findDataFolder(__dirname)
  return found
}

function findDataFolder(from: string): string {
  const folder = join(from, "data")
  // A host application may well have a data/ folder of its own: ours is known by its contents.
  if (existsSync(join(folder, "administrative-units"))) return folder
  const parent = dirname(from)
  if (parent === from) throw new Error(`No data/administrative-units folder above ${__dirname}`)
  return findDataFolder(parent)
}
