import { MedusaError } from "@medusajs/framework/utils"
import type { Checked } from "../../lib/checked"

/** One field of a refused input: where (dotted path), stable code, Vietnamese sentence. */
export type FieldRefusal = { field: string; code: string; message: string }

const STATUS_TYPES = {
  400: MedusaError.Types.INVALID_DATA,
  401: MedusaError.Types.UNAUTHORIZED,
  403: MedusaError.Types.FORBIDDEN,
  404: MedusaError.Types.NOT_FOUND,
  // Core has no type of its own for it; a host without our error handler answers 400.
  429: MedusaError.Types.NOT_ALLOWED,
} as const

/**
 * A refusal a person reads: what is wrong, where, and what to do, in Vietnamese, with a stable snake_case code.
 * It is a MedusaError, so that core's error handler answers it rightly in any host; this app's handler adds the fields.
 */
export class Refusal extends MedusaError {
  readonly status: keyof typeof STATUS_TYPES
  readonly errors: FieldRefusal[] | undefined

  constructor(
    code: string,
    message: string,
    options: { status?: keyof typeof STATUS_TYPES; errors?: FieldRefusal[] } = {},
  ) {
    super(STATUS_TYPES[options.status ?? 400], message, code)
    this.status = options.status ?? 400
    this.errors = options.errors
  }
}

/**
 * Whether an error is a refusal. A workflow hands on a copy of what its step threw, with the same fields and another
 * prototype, so the fields are asked and not the class.
 */
export function isRefusal(error: unknown): error is Refusal {
  return (
    error instanceof Refusal ||
    (error instanceof Object &&
      "__isMedusaError" in error &&
      "status" in error &&
      "errors" in error)
  )
}

/** Refuses the fields given; does nothing when there are none. */
export function refuseFields(errors: FieldRefusal[]): void {
  if (errors.length > 0) {
    throw new Refusal("invalid_input", errors.map(({ message }) => message).join(" "), { errors })
  }
}

/** The checked value, or a refusal of that field. */
export function valueOf<T>(field: string, checked: Checked<T>): T {
  if (checked.ok) {
    return checked.value
  }
  const { code, message } = checked
  throw new Refusal("invalid_input", message, { errors: [{ field, code, message }] })
}
