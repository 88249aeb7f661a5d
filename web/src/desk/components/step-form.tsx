import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { CallFailure, type FieldError } from "../client"
import { words } from "../dictionary"
import { clearDraft } from "../drafts"
import { go, goInstead, hrefTo } from "../route"
import type { Rule } from "../rules"
import { fieldId, problemsOf, type Form, type Problems } from "../use-form"
import { messageOf } from "../use-load"
import { Notice } from "./notice"
import { Screen } from "./screen"

export interface Step<Field extends string> {
  /** Its part of the address. */
  name: string
  title: string
  fields: Field[]
  view: ComponentChildren
}

/** At least one step. */
export type Steps<Field extends string> = [Step<Field>, ...Step<Field>[]]

/** The screen's field that a refusal's dotted path speaks of: "seller.identity_number" → "identity_number". */
function fieldOf<Field extends string>(error: FieldError, known: Field[]): Field | undefined {
  const parts = error.field.split(".")
  return known.find((field) => parts.includes(field))
}

/**
 * A form of several screens. Each step is checked before the next; all are checked before sending; what the
 * server refuses is shown beside its field, on the first step that has one. Sending runs once at a time.
 */
export function StepForm<Field extends string>({
  title,
  place,
  steps,
  stepName,
  form,
  rules,
  sendLabel,
  onSend,
  onSent,
}: {
  title: string
  /** Where the form lives; the step's name is added. */
  place: string[]
  steps: Steps<Field>
  stepName: string | undefined
  form: Form<Field>
  rules: Partial<Record<Field, Rule>>
  sendLabel: string
  /** @throws CallFailure */
  onSend: () => Promise<string>
  /** Called with what `onSend` gave once the draft is cleared. */
  onSent: (result: string) => void
}) {
  const step = steps.find(({ name }) => name === stepName) ?? steps[0]
  const index = steps.indexOf(step)
  const previous = steps[index - 1]
  const next = steps[index + 1]
  const [refusal, setRefusal] = useState<string[]>([])
  const [isSending, setSending] = useState(false)
  const sendingNow = useRef(false)
  const focusNext = useRef<Field | null>(null)

  // A later step's address opened with nothing typed yet (Back after sending, a kept link) starts over.
  useEffect(() => {
    if (index > 0 && form.saved === "new") goInstead(...place, steps[0].name)
  }, [])

  useEffect(() => {
    // The step that has the field may open a moment later: the address changes first.
    const wrong = focusNext.current && document.getElementById(fieldId(focusNext.current))
    if (!wrong) return
    wrong.focus()
    focusNext.current = null
  })

  /** Show what is wrong: the first step that has a wrong field opens with the focus in it. */
  const show = (problems: Problems<Field>) => {
    form.setProblems(problems)
    const firstStep = steps.find(({ fields }) => fields.some((field) => problems[field]))
    const firstField = firstStep?.fields.find((field) => problems[field])
    if (!firstStep || !firstField) return
    focusNext.current = firstField
    if (firstStep.name !== step.name) goInstead(...place, firstStep.name)
  }

  const goOn = (following: Step<Field>) => {
    const problems = problemsOf(form.fields, rules, step.fields)
    setRefusal([])
    if (Object.keys(problems).length > 0) return show(problems)
    go(...place, following.name)
  }

  const showFailure = (failure: unknown) => {
    if (!(failure instanceof CallFailure)) return setRefusal([messageOf(failure)])
    const known = steps.flatMap(({ fields }) => fields)
    const problems: Problems<Field> = {}
    const others: string[] = []
    for (const error of failure.errors) {
      const field = fieldOf(error, known)
      if (field) problems[field] ??= error.message
      else others.push(error.message)
    }
    setRefusal([failure.message, ...others])
    show(problems)
  }

  const send = async () => {
    // State is not yet set when a second tap comes; the reference is.
    if (sendingNow.current) return
    const problems = problemsOf(
      form.fields,
      rules,
      steps.flatMap(({ fields }) => fields),
    )
    setRefusal([])
    if (Object.keys(problems).length > 0) return show(problems)
    sendingNow.current = true
    setSending(true)
    try {
      const result = await onSend()
      form.release()
      // The server has it: a draft that can't be cleared (storage broken) must not look like a failure.
      await clearDraft(form.identity).catch(() => undefined)
      onSent(result)
    } catch (failure) {
      showFailure(failure)
    } finally {
      sendingNow.current = false
      setSending(false)
    }
  }

  const discard = async () => {
    if (!confirm(words.form.discardAsk)) return
    form.release()
    await clearDraft(form.identity).catch(() => undefined)
    go()
  }

  const problemCount = step.fields.filter((field) => form.problems[field]).length
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (next) goOn(next)
        else void send()
      }}
    >
      <Screen
        title={step.title}
        above={
          <div class="progress">
            <p>
              {title} · {words.form.stepOf(index + 1, steps.length)}
            </p>
            <progress value={index + 1} max={steps.length} aria-hidden="true" />
          </div>
        }
      >
        {step.view}
      </Screen>
      {refusal.length > 0 && (
        <Notice tone="bad">
          {refusal.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {problemCount > 0 && refusal.length === 0 && (
        <p class="error" role="alert">
          {words.form.fixCount(problemCount)}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button main" aria-disabled={isSending}>
          {isSending ? words.form.sending : next ? words.next : sendLabel}
        </button>
        <a
          class="button"
          href={previous ? hrefTo(...place, previous.name) : hrefTo(...place.slice(0, -1))}
        >
          {words.back}
        </a>
      </div>
      <p class="draft-state" role="status">
        {form.saved === "restored" && words.form.restored}
        {form.saved === "saved" && words.form.saved}
        {form.saved === "failed" && <strong>{words.form.saveFailed}</strong>}
      </p>
      {form.saved !== "new" && (
        <button type="button" class="button quiet" onClick={() => void discard()}>
          {words.form.discard}
        </button>
      )}
    </form>
  )
}

/** What was typed, one line a field, each section with a link back to its step. */
export function ReviewSection({
  title,
  href,
  rows,
}: {
  title: string
  href: string
  rows: { label: string; value: ComponentChildren }[]
}) {
  return (
    <section class="review">
      <h2>{title}</h2>
      <a href={href} aria-label={`${words.change}: ${title}`}>
        {words.change}
      </a>
      <dl>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || <em>{words.register.review.empty}</em>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
