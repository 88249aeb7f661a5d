import { certificateRulesOn } from "../../lib/certificate-rules"
import type { Checked } from "../../lib/checked"
import { toNfc } from "../../lib/vietnamese-text"
import { addMonths, localDate, parseLocalDate } from "../../lib/vietnam-time"
import { refuseFields, type FieldRefusal } from "../common/refusal"

/** What an officer sends of a certificate; dates as typed (yyyy-MM-dd or dd/MM/yyyy). */
export type CertificateInput = {
  listing_id: string
  star: number
  /** Total score of 100, as on the decision. */
  score?: number | null
  code?: string | null
  issued_on: string
  expires_on?: string | null
  decision: { number: string; issuer: string; issued_on: string }
}

export type CheckedCertificate = {
  listing_id: string
  star: number
  score: number | null
  code: string | null
  issued_on: string
  expires_on: string
  decision: { number: string; issuer: string; issued_on: string }
}

/**
 * Product codes as the criterion sheets of QĐ 26/2026/QĐ-TTg write them, (T)-(X)-(STT)-20…: province, commune, sequence,
 * year; and the form of the district era with the district between.
 */
const CODE_FORMS = [/^\d{2}-\d{5}-\d{1,4}-20\d{2}$/, /^\d{2}-\d{3}-\d{5}-\d{1,4}-20\d{2}$/]

/** Whether a text has the form of a product code of either era. */
export function isProductCode(text: string): boolean {
  return CODE_FORMS.some((form) => form.test(text))
}

/**
 * Checks a certificate field by field under the rules of its day of issue.
 * @throws Refusal `invalid_input` with every wrong field: dates that don't exist, issue in the future, expiry before
 * issue, a score outside its star's range, a malformed product code.
 */
export function checkCertificate(input: CertificateInput): CheckedCertificate {
  const today = localDate(new Date())
  const refusals: FieldRefusal[] = []
  const refuse = (field: string, code: string, message: string) =>
    refusals.push({ field, code, message })
  const date = (field: string, checked: Checked<string>) => {
    if (!checked.ok) {
      refuse(field, checked.code, checked.message)
      return ""
    }
    return checked.value
  }

  const issued_on = date("issued_on", parseLocalDate(input.issued_on))
  const decidedOn = date("decision.issued_on", parseLocalDate(input.decision.issued_on))
  for (const [field, day] of Object.entries({ issued_on, "decision.issued_on": decidedOn })) {
    if (day > today) {
      const name = field === "issued_on" ? "Ngày cấp" : "Ngày quyết định"
      refuse(field, "issue_in_future", `${name} chưa tới. Hãy xem lại ngày trên giấy.`)
    }
  }
  const rules = certificateRulesOn(issued_on || today)
  const expires_on = input.expires_on
    ? date("expires_on", parseLocalDate(input.expires_on))
    : issued_on && addMonths(issued_on, rules.validity_months)
  if (issued_on && expires_on && expires_on <= issued_on) {
    refuse("expires_on", "expiry_before_issue", "Ngày hết hạn phải sau ngày cấp.")
  }
  const score = input.score ?? null
  const level = rules.levels.find(({ star }) => star === input.star)
  if (score !== null && level) {
    const { score_from, score_below } = level
    if (score < score_from || score > 100 || (score_below !== null && score >= score_below)) {
      const range = `từ ${score_from} đến ${score_below === null ? "100" : `dưới ${score_below}`} điểm`
      refuse(
        "score",
        "score_outside_star",
        `Hạng ${input.star} sao ứng với ${range}. Hãy xem lại điểm hoặc hạng sao.`,
      )
    }
  }
  const code = toNfc(input.code ?? "") || null
  if (code && !isProductCode(code)) {
    refuse(
      "code",
      "certificate_code_malformed",
      "Mã số sản phẩm có dạng tỉnh-xã-thứ tự-năm, ví dụ 20-06211-1-2026. Hãy gõ lại như trên giấy chứng nhận.",
    )
  }
  refuseFields(refusals)
  return {
    listing_id: input.listing_id,
    star: input.star,
    score,
    code,
    issued_on,
    expires_on,
    decision: {
      number: toNfc(input.decision.number),
      issuer: toNfc(input.decision.issuer),
      issued_on: decidedOn,
    },
  }
}
