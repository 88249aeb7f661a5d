import { useCallback, useEffect, useState } from "preact/hooks"
import { CallFailure } from "./client"
import { words } from "./dictionary"

export type Loaded<Value> =
  { state: "loading" } | { state: "failed"; message: string } | { state: "ready"; value: Value }

/**
 * Load something when `key` changes and when `reload` is called; an answer that comes after `key` changed
 * again is dropped.
 */
export function useLoad<Value>(
  key: string,
  load: () => Promise<Value>,
): [Loaded<Value>, reload: () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: "loading" })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    setLoaded({ state: "loading" })
    load().then(
      (value) => current && setLoaded({ state: "ready", value }),
      (failure: unknown) => current && setLoaded({ state: "failed", message: messageOf(failure) }),
    )
    return () => {
      current = false
    }
    // `load` is made anew on each render; `key` says when what it loads is another thing.
  }, [key, attempt])
  const reload = useCallback(() => setAttempt((before) => before + 1), [])
  return [loaded, reload]
}

/** The sentence to show for something that went wrong. */
export const messageOf = (failure: unknown): string =>
  failure instanceof CallFailure ? failure.message : words.failures.server
