import type { Helper, HelperSeller } from "../../lib/contract"
import { addMonths, parseDay, today } from "../../lib/dates"
import { formatDate } from "../../lib/format"
import { call } from "../client"
import { CommuneField } from "../components/commune-field"
import { ConsentText } from "../components/consent-text"
import {
  ChoiceField,
  codesOf,
  DateField,
  TextField,
  TicksField,
  type Choice,
} from "../components/fields"
import { WhenLoaded } from "../components/notice"
import { ReviewSection, StepForm, type Steps } from "../components/step-form"
import { useDesk } from "../desk-context"
import { isKeyOf, words } from "../dictionary"
import { loadDraft, type Draft, type DraftIdentity } from "../drafts"
import { hrefTo } from "../route"
import {
  ifTyped,
  lengthRule,
  longestMandateMonths,
  mandateEndRule,
  normalizeIdentity,
  normalizePhone,
  pastDayRule,
  personalIdOrTaxCodeRule,
  phoneRule,
  required,
  taxCodeRule,
  type Rule,
} from "../rules"
import { clean } from "../text"
import { useForm, type Form } from "../use-form"
import { useLoad } from "../use-load"

const emptyFields = {
  kind: "",
  name: "",
  identity_number: "",
  representative_name: "",
  birth_date: "",
  registration_number: "",
  registration_date: "",
  registration_issuer: "",
  province_code: "",
  province_name: "",
  commune_code: "",
  commune_name: "",
  address_line: "",
  phone: "",
  permissions: "",
  consent_method: "",
  /** Months as offered, or "other"; the date itself is typed in `valid_to`. */
  valid_for: "",
  valid_to: "",
  /** "yes" once the clerk has ticked that the text was read out and agreed to. */
  attested: "",
}
type Field = keyof typeof emptyFields
type Fields = Record<Field, string>

const { fields: labels, hints, consent } = words.register
const problems = words.problems
const offeredMonths = [12, 24, longestMandateMonths]

/** Kinds that are an organisation with a tax code; the others are one person (household, farm). */
const isOrganisation = (kind: string): boolean =>
  ["cooperative", "cooperative_group", "enterprise"].includes(kind)

const nameLabel = (kind: string): string => {
  if (isOrganisation(kind)) return labels.name.organisation
  return kind === "farm" ? labels.name.farm : labels.name.person
}
/** Who stands for the seller: a household's head is named by the household's own name. */
const hasRepresentative = (kind: string): boolean => kind !== "household"
const identityLabel = (kind: string): string =>
  isOrganisation(kind) ? labels.identity_number.taxCode : labels.identity_number.person

/** The facts of the registration paper, folded away while none is typed. */
const registrationFields = [
  "registration_number",
  "registration_date",
  "registration_issuer",
] as const

/** The mandate's last day, yyyy-MM-dd; "" while none is chosen. */
const mandateEnd = ({ valid_for, valid_to }: Fields): string =>
  valid_for === "other" || valid_for === ""
    ? (parseDay(valid_to) ?? "")
    : addMonths(today(), Number(valid_for))

function rulesFor(fields: Fields): Partial<Record<Field, Rule>> {
  const { kind } = fields
  const chosen: Rule = (value) => (value ? null : problems.choose)
  const organisation = isOrganisation(kind)
  return {
    kind: chosen,
    name: required(nameLabel(kind), lengthRule(200, 2)),
    identity_number: required(
      identityLabel(kind),
      organisation ? taxCodeRule : personalIdOrTaxCodeRule,
    ),
    ...(hasRepresentative(kind) && {
      representative_name: required(labels.representative_name, lengthRule(120, 2)),
    }),
    // NĐ 248/2026 asks a person's name, birth date and number, an organisation's name, seat, number and representative.
    ...(!organisation && { birth_date: required(labels.birth_date, pastDayRule(today())) }),
    registration_number: ifTyped(lengthRule(50)),
    registration_date: ifTyped(pastDayRule(today())),
    registration_issuer: ifTyped(lengthRule(200)),
    commune_code: (value) => (value ? null : problems.commune),
    address_line: required(labels.address_line, lengthRule(200)),
    phone: ifTyped(phoneRule),
    permissions: (value) =>
      codesOf(value).includes("register") ? null : problems.permissionRegister,
    consent_method: chosen,
    valid_for: chosen,
    ...(fields.valid_for === "other" && {
      valid_to: required(consent.otherDateLabel, mandateEndRule(today())),
    }),
    attested: (value) => (value ? null : problems.attested),
  }
}

/** The body of `POST /helper/sellers`; facts that the kind doesn't have are left out. */
function registrationBody(fields: Fields): object {
  const typed = (value: string) => clean(value) || undefined
  const date = (value: string) => parseDay(value) ?? undefined
  return {
    seller: {
      kind: fields.kind,
      name: clean(fields.name),
      identity_number: normalizeIdentity(fields.identity_number),
      ...(hasRepresentative(fields.kind) && {
        representative_name: typed(fields.representative_name),
      }),
      ...(!isOrganisation(fields.kind) && { birth_date: date(fields.birth_date) }),
      registration_number: typed(fields.registration_number),
      registration_date: date(fields.registration_date),
      registration_issuer: typed(fields.registration_issuer),
      phone: normalizePhone(fields.phone) ?? undefined,
      address_line: clean(fields.address_line),
      province_code: fields.province_code,
      commune_code: fields.commune_code,
    },
    mandate: {
      permissions: codesOf(fields.permissions),
      consent_method: fields.consent_method,
      valid_to: mandateEnd(fields),
    },
  }
}

const choicesOf = (table: Record<string, { name: string; hint: string }>): Choice[] =>
  Object.entries(table).map(([value, { name, hint }]) => ({ value, name, hint }))

/** Register a seller with its mandate, one question a screen; restores what was typed before. */
export function RegisterSeller({ step }: { step: string | undefined }) {
  const { helper } = useDesk()
  const identity: DraftIdentity = { helper_id: helper.id, form: "register-seller", seller_id: null }
  // A machine that can't keep drafts can still register.
  const [draft, reload] = useLoad(helper.id, () => loadDraft(identity).catch(() => null))
  return (
    <WhenLoaded loaded={draft} onRetry={reload}>
      {(restored) => <RegistrationForm identity={identity} restored={restored} step={step} />}
    </WhenLoaded>
  )
}

function RegistrationForm({
  identity,
  restored,
  step,
}: {
  identity: DraftIdentity
  restored: Draft | null
  step: string | undefined
}) {
  const { helper, goAndSay } = useDesk()
  const form = useForm<Field>({
    identity,
    initial: {
      ...emptyFields,
      province_code: helper.organisation.province_code,
      province_name: helper.organisation.province_name,
      ...restored?.fields,
    },
    restored: restored !== null,
    step: step ?? "loai",
    labelField: "name",
    sellerName: null,
  })
  const send = async () => {
    const { seller } = await call<{ seller: HelperSeller }>(
      "/helper/sellers",
      registrationBody(form.fields),
    )
    return seller.id
  }
  return (
    <StepForm
      title={words.register.title}
      place={["dang-ky"]}
      steps={stepsOf(form, helper)}
      stepName={step}
      form={form}
      rules={rulesFor(form.fields)}
      sendLabel={words.register.review.send}
      onSend={send}
      onSent={(sellerId) =>
        goAndSay(words.register.sent(clean(form.fields.name)), "nguoi-ban", sellerId)
      }
    />
  )
}

function stepsOf(form: Form<Field>, helper: Helper): Steps<Field> {
  const titles = words.register.steps
  return [
    {
      name: "loai",
      title: titles.kind,
      fields: ["kind"],
      view: (
        <ChoiceField
          control={form.bind("kind")}
          label={labels.kind}
          choices={choicesOf(words.kinds)}
        />
      ),
    },
    {
      name: "giay-to",
      title: titles.identity,
      fields: [
        "name",
        "identity_number",
        "representative_name",
        "birth_date",
        "registration_number",
        "registration_date",
        "registration_issuer",
      ],
      view: <IdentityStep form={form} />,
    },
    {
      name: "dia-chi",
      title: titles.address,
      fields: ["province_code", "commune_code", "address_line"],
      view: (
        <>
          <CommuneField
            province={form.bind("province_code")}
            commune={form.bind("commune_code")}
            chosen={form.fields}
            onChoose={form.set}
          />
          <TextField
            control={form.bind("address_line")}
            label={labels.address_line}
            hint={hints.address_line}
          />
        </>
      ),
    },
    {
      name: "lien-he",
      title: titles.contact,
      fields: ["phone"],
      view: (
        <TextField
          control={form.bind("phone")}
          label={labels.phone}
          hint={hints.phone}
          type="tel"
          inputMode="tel"
          optional
        />
      ),
    },
    {
      name: "dong-y",
      title: titles.mandate,
      fields: ["permissions", "valid_for", "valid_to", "consent_method", "attested"],
      view: <MandateStep form={form} organisation={helper.organisation.name} />,
    },
    {
      name: "xem-lai",
      title: titles.review,
      fields: [],
      view: <ReviewStep fields={form.fields} />,
    },
  ]
}

function IdentityStep({ form }: { form: Form<Field> }) {
  const { kind } = form.fields
  const organisation = isOrganisation(kind)
  return (
    <>
      <TextField
        control={form.bind("name")}
        label={nameLabel(kind)}
        hint={kind === "household" ? hints.personName : hints.name}
      />
      <TextField
        control={form.bind("identity_number")}
        label={identityLabel(kind)}
        hint={organisation ? hints.taxCode : hints.person}
        inputMode="numeric"
      />
      {hasRepresentative(kind) && (
        <TextField control={form.bind("representative_name")} label={labels.representative_name} />
      )}
      {!organisation && (
        <DateField control={form.bind("birth_date")} label={labels.birth_date} hint={hints.date} />
      )}
      <details
        open={registrationFields.some((field) => form.problems[field] || form.fields[field])}
      >
        <summary>
          {words.register.organisationFacts} <span class="optional">({words.optional})</span>
        </summary>
        <p class="hint">{hints.registration}</p>
        <TextField control={form.bind("registration_number")} label={labels.registration_number} />
        <DateField
          control={form.bind("registration_date")}
          label={labels.registration_date}
          hint={hints.date}
        />
        <TextField control={form.bind("registration_issuer")} label={labels.registration_issuer} />
      </details>
      <p class="hint">{words.form.secretNote}</p>
    </>
  )
}

function MandateStep({ form, organisation }: { form: Form<Field>; organisation: string }) {
  const { fields } = form
  const start = today()
  // What the server says of the date belongs to the offered term while no date is typed.
  const term = form.bind("valid_for")
  if (fields.valid_for !== "other") term.problem ??= form.problems.valid_to
  const terms = offeredMonths.map((months) => ({
    value: String(months),
    name: consent.months(months, formatDate(addMonths(start, months))),
  }))
  return (
    <>
      <ConsentText seller={clean(fields.name)} organisation={organisation} />
      {/* Consent is given by an act of its own (Luật 91/2025/QH15): nothing is ticked beforehand. */}
      <TicksField
        control={form.bind("permissions")}
        label={labels.permissions}
        hint={consent.ask}
        choices={choicesOf(words.permissions)}
      />
      <ChoiceField
        control={term}
        label={labels.valid_to}
        choices={[...terms, { value: "other", name: consent.otherDate }]}
      />
      {fields.valid_for === "other" && (
        <DateField
          control={form.bind("valid_to")}
          label={consent.otherDateLabel}
          hint={hints.date}
        />
      )}
      <ChoiceField
        control={form.bind("consent_method")}
        label={labels.consent_method}
        choices={choicesOf(words.consentMethods)}
      />
      <TicksField
        control={form.bind("attested")}
        label={labels.attested}
        choices={[{ value: "yes", name: consent.attest }]}
      />
    </>
  )
}

function ReviewStep({ fields }: { fields: Fields }) {
  const titles = words.register.steps
  const { kind } = fields
  const kindNames = isKeyOf(words.kinds, kind) ? words.kinds[kind].name : ""
  const row = (label: string, value: string) => ({ label, value: clean(value) })
  const end = mandateEnd(fields)
  const method = fields.consent_method
  return (
    <>
      <p>{words.register.review.lead}</p>
      <ReviewSection
        title={titles.identity}
        href={hrefTo("dang-ky", "giay-to")}
        rows={[
          row(labels.kind, kindNames),
          row(nameLabel(kind), fields.name),
          row(identityLabel(kind), normalizeIdentity(fields.identity_number)),
          ...(hasRepresentative(kind)
            ? [row(labels.representative_name, fields.representative_name)]
            : []),
          ...(isOrganisation(kind) ? [] : [row(labels.birth_date, fields.birth_date)]),
          row(labels.registration_number, fields.registration_number),
          row(labels.registration_date, fields.registration_date),
          row(labels.registration_issuer, fields.registration_issuer),
        ]}
      />
      <ReviewSection
        title={titles.address}
        href={hrefTo("dang-ky", "dia-chi")}
        rows={[
          row(labels.address_line, fields.address_line),
          row(labels.commune_code, fields.commune_name),
          row(labels.province_code, fields.province_name),
        ]}
      />
      <ReviewSection
        title={titles.contact}
        href={hrefTo("dang-ky", "lien-he")}
        rows={[row(labels.phone, fields.phone)]}
      />
      <ReviewSection
        title={titles.mandate}
        href={hrefTo("dang-ky", "dong-y")}
        rows={[
          row(
            labels.permissions,
            codesOf(fields.permissions)
              .map((code) => (isKeyOf(words.permissions, code) ? words.permissions[code].name : ""))
              .join(", "),
          ),
          row(
            labels.consent_method,
            isKeyOf(words.consentMethods, method) ? words.consentMethods[method].name : "",
          ),
          row(labels.valid_to, end && consent.until(formatDate(end))),
        ]}
      />
    </>
  )
}
