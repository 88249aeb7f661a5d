import { useEffect, useRef, useState } from "preact/hooks"
import { saveDraft, type DraftIdentity } from "./drafts"
import type { Rule } from "./rules"

/** What an input needs of its form. */
export interface Control {
  id: string
  value: string
  problem: string | undefined
  onChange: (value: string) => void
}

export type Problems<Field extends string> = Partial<Record<Field, string>>

export interface Form<Field extends string> {
  identity: DraftIdentity
  fields: Record<Field, string>
  problems: Problems<Field>
  /** Is the draft on this machine up to date? `new`: nothing typed yet; `restored`: nothing typed since. */
  saved: "new" | "restored" | "saved" | "failed"
  set: (patch: Problems<Field>) => void
  setProblems: (problems: Problems<Field>) => void
  bind: (field: Field) => Control
  /** The draft must not be kept any more: it was sent, or thrown away. */
  release: () => void
}

export const fieldId = (field: string): string => `field-${field}`

/** What holds against `fields` by `rules`, by field. */
export function problemsOf<Field extends string>(
  fields: Record<Field, string>,
  rules: Partial<Record<Field, Rule>>,
  among: Field[],
): Problems<Field> {
  const problems: Problems<Field> = {}
  for (const field of among) {
    const problem = rules[field]?.(fields[field])
    if (problem) problems[field] = problem
  }
  return problems
}

/**
 * A form whose every change is a draft at once. `initial` holds what was restored.
 * The browser asks before the page is closed while something typed has not been sent.
 */
export function useForm<Field extends string>(options: {
  identity: DraftIdentity
  initial: Record<Field, string>
  restored: boolean
  step: string
  labelField: Field
  sellerName: string | null
}): Form<Field> {
  const { identity, step, labelField, sellerName } = options
  const [fields, setFields] = useState(options.initial)
  const [problems, setProblems] = useState<Problems<Field>>({})
  const [saved, setSaved] = useState<Form<Field>["saved"]>(options.restored ? "restored" : "new")
  const touched = useRef(options.restored)
  const released = useRef(false)
  const isFirstRun = useRef(true)

  useEffect(() => {
    const isUnchanged = isFirstRun.current || !touched.current
    isFirstRun.current = false
    if (isUnchanged || released.current) return
    saveDraft({
      ...identity,
      label: fields[labelField],
      seller_name: sellerName,
      step,
      fields,
    }).then(
      () => setSaved("saved"),
      () => setSaved("failed"),
    )
  }, [fields, step])

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (touched.current && !released.current) event.preventDefault()
    }
    addEventListener("beforeunload", ask)
    return () => removeEventListener("beforeunload", ask)
  }, [])

  const set = (patch: Problems<Field>) => {
    touched.current = true
    setFields((before) => ({ ...before, ...patch }))
    // What is being mended is no longer reproached.
    setProblems((before) => {
      const after = { ...before }
      for (const field in patch) delete after[field]
      return after
    })
  }

  return {
    identity,
    fields,
    problems,
    saved,
    set,
    setProblems,
    bind: (field) => ({
      id: fieldId(field),
      value: fields[field],
      problem: problems[field],
      onChange: (value) => {
        const patch: Problems<Field> = {}
        patch[field] = value
        set(patch)
      },
    }),
    release: () => {
      released.current = true
    },
  }
}
