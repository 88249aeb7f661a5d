import { toHandle } from "./vietnamese-text"

/**
 * A readable address part for `name` that is not among the taken ones: the name itself, else with -2, -3, …
 * @param fallback used when the name has no letter or digit to make one of.
 */
export function freeHandle(name: string, taken: readonly string[], fallback: string): string {
  const base = toHandle(name).slice(0, 80).replace(/-+$/, "") || fallback
  const used = new Set(taken)
  for (let number = 1; ; number += 1) {
    const handle = number === 1 ? base : `${base}-${number}`
    if (!used.has(handle)) {
      return handle
    }
  }
}
