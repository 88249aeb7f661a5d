import type { ComponentChildren } from "preact"
import { words } from "../dictionary"
import type { Loaded } from "../use-load"

/** A message set apart: `bad` is read out at once, `good` when the reader pauses. */
export function Notice({
  tone,
  children,
}: {
  tone: "bad" | "good" | "plain"
  children: ComponentChildren
}) {
  return (
    <div class={`notice ${tone}`} role={tone === "bad" ? "alert" : "status"}>
      {children}
    </div>
  )
}

/** What was loaded, or that it is loading, or why it could not be, with a button to try again. */
export function WhenLoaded<Value>({
  loaded,
  onRetry,
  children,
}: {
  loaded: Loaded<Value>
  onRetry: () => void
  children: (value: Value) => ComponentChildren
}) {
  if (loaded.state === "ready") return <>{children(loaded.value)}</>
  if (loaded.state === "loading") return <p role="status">{words.loading}</p>
  return (
    <Notice tone="bad">
      <p>{loaded.message}</p>
      <button type="button" class="button" onClick={onRetry}>
        {words.retry}
      </button>
    </Notice>
  )
}
