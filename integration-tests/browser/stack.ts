import os from "node:os"
import type { Stack } from "../../scripts/lib/stack.mjs" with { "resolution-mode": "import" }

/** The stack the global set-up started; its address is handed on in the environment. */
export function stack(): Stack {
  return JSON.parse(process.env.OCOP_BROWSER_STACK ?? "") as Stack
}

/**
 * Runs `npm start` itself in a data folder of its own, so that the tests meet what a newcomer meets. A stack already
 * running is used instead when OCOP_BROWSER_STACK holds where it is.
 */
export default async function startForTests(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.OCOP_BROWSER_STACK) {
    return undefined
  }
  const { startStack } = await import("../../scripts/lib/stack.mjs")
  const { ready, stop } = await startStack({ work: process.env.OCOP_BROWSER_WORK ?? os.tmpdir() })
  process.env.OCOP_BROWSER_STACK = JSON.stringify(await ready)
  return stop
}
