import { setTimeout as pause } from "node:timers/promises"

/** Repeats an expectation until it holds: the index follows events, some moments later. Fails with its last error. */
export async function eventually<T>(expectation: () => Promise<T>, withinMs = 8_000): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    try {
      return await expectation()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await pause(100)
    }
  }
}
