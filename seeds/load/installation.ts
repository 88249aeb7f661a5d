import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { prepareStoreWorkflow } from "../../src/workflows/store/prepare-store"
import type { StandingStore } from "../../src/workflows/store/steps/read-store"

/** What this installation gives its seed; nothing of it stands in the repository. */
export type Installation = {
  dataDir: string
  /** File the web reads its publishable key from. */
  publishableKeyFile: string
  /** How many further invented listings the demo is filled up with, to measure a large shop; none unless asked for. */
  fillerListings: number
}

/** @throws Error naming the variable that is missing or wrong. */
export function readInstallation(environment: NodeJS.ProcessEnv): Installation {
  const dataDir = required(environment, "OCOP_DATA_DIR")
  const fillerListings = Number(environment.OCOP_DEMO_LISTINGS || 0)
  if (!Number.isInteger(fillerListings) || fillerListings < 0) {
    throw new Error("OCOP_DEMO_LISTINGS must be a whole number, 0 or more.")
  }
  return {
    dataDir,
    publishableKeyFile: environment.OCOP_PUBLISHABLE_KEY_FILE || join(dataDir, "publishable-key"),
    fillerListings,
  }
}

/** A variable that must be there. */
export function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name]
  if (!value) throw new Error(`${name} is missing: npm start sets it.`)
  return value
}

/** Prepares the store and hands the web its key. Answers how the store stands. */
export async function prepareStore(
  container: MedusaContainer,
  { publishableKeyFile }: Installation,
): Promise<StandingStore> {
  const { result: store } = await prepareStoreWorkflow(container).run()
  if (!store.web_key) throw new Error("The store was prepared and has no key for the web.")
  mkdirSync(dirname(publishableKeyFile), { recursive: true })
  writeFileSync(publishableKeyFile, store.web_key.token)
  return store
}
