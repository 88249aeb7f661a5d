import type { Stack } from "../../scripts/lib/stack.mjs" with { "resolution-mode": "import" }
import type { BenchRun } from "./bench"

export type Shop = Stack

/** The whole product, built and served as `npm start` does, for the time of a bench. */
export async function startShop(
  { work, afterwards }: BenchRun,
  settings: Record<string, string> = {},
): Promise<Shop> {
  const { startStack } = await import("../../scripts/lib/stack.mjs")
  const { ready, stop } = await startStack({ work, settings })
  afterwards(stop)
  return ready
}
