import { z } from "@medusajs/framework/zod"

const missing = (what: string) => `Hãy ghi ${what}.`
/** A field that must be filled in. */
export const text = (what: string, longest: number) =>
  z
    .string({ error: missing(what) })
    .trim()
    .min(1, missing(what))
    .max(longest, `Ô ${what} dài quá ${longest} ký tự. Hãy ghi ngắn lại.`)
/** A field that may be left out. */
export const optionalText = (what: string, longest: number) =>
  z.string().max(longest, `Ô ${what} dài quá ${longest} ký tự. Hãy ghi ngắn lại.`).nullish()
/** A whole number between two bounds. */
export const whole = (what: string, least: number, most: number) =>
  z
    .number({ error: missing(what) })
    .int(`Ô ${what} phải là số nguyên.`)
    .min(least, `Ô ${what} phải từ ${least} trở lên.`)
    .max(most, `Ô ${what} phải không quá ${most}.`)
