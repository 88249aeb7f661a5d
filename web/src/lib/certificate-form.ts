import type { FieldError } from "./api"
import { addMonths, parseDay } from "./dates"
import { officerWords } from "./dictionary/officer"
import { textOf } from "./form"

const words = officerWords.record

/** Months a certificate is valid from its issue (QĐ 26/2026/QĐ-TTg Đ.4). */
const validityMonths = 36

/** The fields of the form, as typed; also the names of its inputs. */
export const certificateFields = [
  "star",
  "score",
  "code",
  "decision_number",
  "decision_issuer",
  "decision_issued_on",
  "issued_on",
  "expires_on",
] as const
export type CertificateField = (typeof certificateFields)[number]
export type CertificateValues = Record<CertificateField, string>
export type CertificateProblems = Partial<Record<CertificateField, string>>

export function certificateValues(form: FormData): CertificateValues {
  const value = (field: CertificateField) => textOf(form, field)
  return {
    star: value("star"),
    score: value("score"),
    code: value("code"),
    decision_number: value("decision_number"),
    decision_issuer: value("decision_issuer"),
    decision_issued_on: value("decision_issued_on"),
    issued_on: value("issued_on"),
    expires_on: value("expires_on"),
  }
}

/** "68,5" → 68.5; null when it is not a number. */
const decimal = (typed: string): number | null =>
  /^\d{1,3}(?:[.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(",", ".")) : null

/** What can't be sent at all: something missing, or not a number, or no day. The rest the API judges. */
export function certificateProblems(values: CertificateValues): CertificateProblems {
  const problems: CertificateProblems = {}
  const missing = (field: CertificateField, label: string) => {
    if (!values[field]) problems[field] = words.problems.missing(label)
  }
  const day = (field: CertificateField) => {
    if (values[field] && !parseDay(values[field])) problems[field] = words.problems.date
  }
  missing("decision_number", words.decisionNumber)
  missing("decision_issuer", words.decisionIssuer)
  missing("decision_issued_on", words.decisionIssuedOn)
  missing("issued_on", words.issuedOn)
  day("decision_issued_on")
  day("issued_on")
  day("expires_on")
  if (!/^[345]$/.test(values.star)) problems.star = words.problems.star
  if (values.score && decimal(values.score) === null) problems.score = words.problems.score
  return problems
}

/** The body of `POST /officer/certificates`; only for values without problems. */
export const certificateBody = (listingId: string, values: CertificateValues) => ({
  listing_id: listingId,
  star: Number(values.star),
  ...(values.score && { score: decimal(values.score) }),
  ...(values.code && { code: values.code }),
  issued_on: parseDay(values.issued_on),
  ...(values.expires_on && { expires_on: parseDay(values.expires_on) }),
  decision: {
    number: values.decision_number,
    issuer: values.decision_issuer,
    issued_on: parseDay(values.decision_issued_on),
  },
})

/** The API's dotted path as a field here: "decision.issued_on" → "decision_issued_on"; undefined for others. */
const fieldOf = (path: string): CertificateField | undefined =>
  certificateFields.find((field) => field === path.replace(".", "_"))

/** The API's refusals beside their fields; `others` belong to none. */
export function refusedFields(errors: FieldError[]): {
  problems: CertificateProblems
  others: string[]
} {
  const problems: CertificateProblems = {}
  const others: string[] = []
  for (const { field: path, message } of errors) {
    const field = fieldOf(path)
    if (field) problems[field] ??= message
    else others.push(message)
  }
  return { problems, others }
}

/** The last day, yyyy-MM-dd, when none is given; null while the day of issue is not known. */
export function expiryOf(issuedOn: string): string | null {
  const date = parseDay(issuedOn)
  return date && addMonths(date, validityMonths)
}
