import type { ComponentChildren, JSX } from "preact"
import { words } from "../dictionary"
import { parseWhole } from "../rules"
import type { Control } from "../use-form"

interface FieldProps {
  control: Control
  label: string
  hint?: string | undefined
  optional?: boolean
}

/** The ids of hint and problem, for aria-describedby. */
const describedBy = (control: Control, hint: string | undefined): string | undefined =>
  [hint && `${control.id}-hint`, control.problem && `${control.id}-problem`]
    .filter(Boolean)
    .join(" ") || undefined

function Notes({ control, hint }: { control: Control; hint?: string | undefined }) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
      {control.problem && (
        <p class="error" id={`${control.id}-problem`}>
          {control.problem}
        </p>
      )}
    </>
  )
}

export function Label({
  target,
  text,
  optional,
}: {
  target: string
  text: string
  optional?: boolean | undefined
}) {
  return (
    <label for={target}>
      {text}
      {optional && <span class="optional"> ({words.optional})</span>}
    </label>
  )
}

/** What stands around every single input: label above, hint and problem between it and the input. */
export function FieldFrame({
  control,
  label,
  hint,
  optional,
  children,
}: FieldProps & { children: ComponentChildren }) {
  return (
    <div class={control.problem ? "field is-wrong" : "field"}>
      <Label target={control.id} text={label} optional={optional} />
      <Notes control={control} hint={hint} />
      {children}
    </div>
  )
}

/** Attributes that tie an input to its label, hint and problem. */
export const inputTies = (control: Control, hint: string | undefined) => ({
  id: control.id,
  value: control.value,
  "aria-invalid": Boolean(control.problem),
  "aria-describedby": describedBy(control, hint),
})

type InputKind = Pick<
  JSX.InputHTMLAttributes<HTMLInputElement>,
  "inputMode" | "autocomplete" | "type" | "onBlur"
>

export function TextField({
  inputMode,
  autocomplete = "off",
  type = "text",
  onBlur,
  ...frame
}: FieldProps & InputKind) {
  return (
    <FieldFrame {...frame}>
      <input
        {...inputTies(frame.control, frame.hint)}
        type={type}
        inputMode={inputMode}
        autocomplete={autocomplete}
        onBlur={onBlur}
        onInput={(event) => frame.control.onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

export function LongTextField({ rows, ...frame }: FieldProps & { rows: number }) {
  return (
    <FieldFrame {...frame}>
      <textarea
        {...inputTies(frame.control, frame.hint)}
        rows={rows}
        onInput={(event) => frame.control.onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

/** Puts the slashes of dd/MM/yyyy where only digits were typed: number pads of phones have none. */
const withSlashes = (typed: string): string =>
  typed.replace(/^(\d\d)(\d)/, "$1/$2").replace(/^(\d\d\/\d\d)(\d)/, "$1/$2")

/** A date typed as dd/MM/yyyy: a birth year is quicker typed than looked for in a calendar. */
export function DateField(frame: FieldProps) {
  const { control } = frame
  return (
    <TextField
      {...frame}
      control={{ ...control, onChange: (typed) => control.onChange(withSlashes(typed)) }}
      inputMode="numeric"
    />
  )
}

/** A whole number, its thousands set apart once it is typed. */
export function WholeNumberField(frame: FieldProps) {
  const { control } = frame
  const group = () => {
    const amount = parseWhole(control.value)
    if (amount !== null) control.onChange(amount.toLocaleString("vi-VN"))
  }
  return <TextField {...frame} inputMode="numeric" onBlur={group} />
}

export interface Choice {
  value: string
  name: string
  hint?: string
}

/** What stands around several inputs that answer one question. */
function GroupFrame({
  control,
  label,
  hint,
  children,
}: FieldProps & { children: ComponentChildren }) {
  return (
    <fieldset
      class={control.problem ? "field is-wrong" : "field"}
      id={control.id}
      tabIndex={-1}
      aria-describedby={describedBy(control, hint)}
    >
      <legend>{label}</legend>
      <Notes control={control} hint={hint} />
      {children}
    </fieldset>
  )
}

function Tick({
  type,
  name,
  choice,
  checked,
  onTick,
}: {
  type: "radio" | "checkbox"
  name: string
  choice: Choice
  checked: boolean
  onTick: (checked: boolean) => void
}) {
  return (
    <label class="choice">
      <input
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span>
        <strong>{choice.name}</strong>
        {choice.hint && <small>{choice.hint}</small>}
      </span>
    </label>
  )
}

/** One of several, each a large target. */
export function ChoiceField({ choices, ...frame }: FieldProps & { choices: Choice[] }) {
  const { control } = frame
  return (
    <GroupFrame {...frame}>
      {choices.map((choice) => (
        <Tick
          key={choice.value}
          type="radio"
          name={control.id}
          choice={choice}
          checked={control.value === choice.value}
          onTick={() => control.onChange(choice.value)}
        />
      ))}
    </GroupFrame>
  )
}

/** Any of several; the value is the ticked codes set apart by blanks, in the order of `choices`. */
export function TicksField({ choices, ...frame }: FieldProps & { choices: Choice[] }) {
  const { control } = frame
  const ticked = codesOf(control.value)
  const tick = (code: string, checked: boolean) =>
    control.onChange(
      choices
        .map(({ value }) => value)
        .filter((value) => (value === code ? checked : ticked.includes(value)))
        .join(" "),
    )
  return (
    <GroupFrame {...frame}>
      {choices.map((choice) => (
        <Tick
          key={choice.value}
          type="checkbox"
          name={control.id}
          choice={choice}
          checked={ticked.includes(choice.value)}
          onTick={(checked) => tick(choice.value, checked)}
        />
      ))}
    </GroupFrame>
  )
}

/** The codes held by the value of a TicksField. */
export const codesOf = (value: string): string[] => value.split(" ").filter(Boolean)
