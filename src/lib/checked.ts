/**
 * The answer of a check of outside input: the accepted value in its one normal form, or a stable
 * snake_case code with a Vietnamese sentence saying what is wrong and what to do.
 */
export type Checked<T> = { ok: true; value: T } | { ok: false; code: string; message: string }

/** Accepts a value. */
export function valid<T>(value: T): Checked<T> {
  return { ok: true, value }
}

/** Refuses a value. `message` is shown to the person who typed it, so it never quotes secrets. */
export function invalid(code: string, message: string): Checked<never> {
  return { ok: false, code, message }
}
