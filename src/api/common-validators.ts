import { z } from "@medusajs/framework/zod"

/** A query field that may be left out, or sent empty as a form does with a field nobody filled in. */
export function emptyAsAbsent<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "" ? undefined : value), schema.optional())
}

/** A whole number in a query string, `otherwise` when left out or empty. */
export function countBetween(lowest: number, highest: number, otherwise: number) {
  const message = `Phải là số nguyên từ ${lowest} đến ${highest}.`
  return z.preprocess(
    (value) => (value === undefined || value === "" ? otherwise : value),
    z.coerce.number({ error: message }).int(message).min(lowest, message).max(highest, message),
  )
}

/** The page a list is asked for: `limit` rows after `offset`. */
export function pageFields(limit: number, highestLimit = 100) {
  return { limit: countBetween(1, highestLimit, limit), offset: countBetween(0, 100_000, 0) }
}
