import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { refuseFields, type FieldRefusal } from "../workflows/common/refusal"

type Issue = z.ZodError["issues"][number]

/** A sentence for an issue zod found, unless the schema brought its own Vietnamese one. */
function sentence(issue: Issue): string {
  const field = issue.path.join(".") || "dữ liệu gửi lên"
  switch (issue.code) {
    case "invalid_type":
      return issue.message.startsWith("Invalid input")
        ? `Ô “${field}” còn thiếu hoặc sai kiểu dữ liệu.`
        : issue.message
    case "unrecognized_keys":
      return `Không có ô nào tên “${issue.keys.join("”, “")}”.`
    case "too_small":
    case "too_big":
    case "invalid_value":
    case "invalid_format":
      return /^(Too|Invalid)/.test(issue.message)
        ? `Giá trị ở ô “${field}” không hợp lệ hoặc vượt giới hạn cho phép.`
        : issue.message
    default:
      return issue.message.startsWith("Invalid")
        ? `Giá trị ở ô “${field}” không hợp lệ.`
        : issue.message
  }
}

function fieldRefusals(error: z.ZodError): FieldRefusal[] {
  return error.issues.map((issue) => ({
    field: issue.path.join("."),
    code: issue.code,
    message: sentence(issue),
  }))
}

/** Strings deep in a body, NFC at the door: search and PDF break on decomposed text. */
function composed(value: unknown): unknown {
  if (typeof value === "string") {
    return value.normalize("NFC")
  }
  if (Array.isArray(value)) {
    return value.map(composed)
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, composed(item)]))
  }
  return value
}

function validated<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(composed(input))
  if (!parsed.success) {
    refuseFields(fieldRefusals(parsed.error))
  }
  return parsed.data as z.output<Schema>
}

/** Middleware: checks the body, one Vietnamese sentence a field (`invalid_input`), into `req.validatedBody`. */
export function validateBody(schema: z.ZodType) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedBody = validated(schema, req.body ?? {})
    next()
  }
}

/** Middleware: checks the query string into `req.validatedQuery`. */
export function validateQuery(schema: z.ZodType) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedQuery = validated(schema, req.query) as Record<string, unknown>
    next()
  }
}
