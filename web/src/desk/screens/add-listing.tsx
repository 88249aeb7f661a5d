import type { HelperListing, HelperSellerDetail, Sector } from "../../lib/contract"
import { formatMoney } from "../../lib/format"
import { call } from "../client"
import { LongTextField, TextField, WholeNumberField } from "../components/fields"
import { WhenLoaded } from "../components/notice"
import { PhotosField } from "../components/photos-field"
import { ProductSetField, type GroupedSet } from "../components/product-set-field"
import { ReviewSection, StepForm, type Steps } from "../components/step-form"
import { useDesk } from "../desk-context"
import { words } from "../dictionary"
import { loadDraft, loadPhotos, type Draft, type DraftIdentity, type PhotoItem } from "../drafts"
import { fallbackPath } from "../../lib/photo"
import { hrefTo } from "../route"
import {
  gtinRule,
  ifTyped,
  lengthRule,
  parseWhole,
  required,
  urlRule,
  wholeRule,
  type Rule,
} from "../rules"
import { clean } from "../text"
import { useForm, type Form } from "../use-form"
import { useLoad } from "../use-load"
import { usePhotos, type Photos } from "../use-photos"
import { loadSeller } from "./seller"

const labelFacts = [
  "responsible_producer",
  "responsible_address",
  "origin",
  "ingredients",
  "usage",
  "storage",
  "warnings",
  "shelf_life",
  "declaration_number",
  "gtin",
  "traceability_url",
] as const

const emptyFields = {
  title: "",
  product_set_no: "",
  description: "",
  photo_ids: "",
  price: "",
  stock: "",
  weight_grams: "",
  net_quantity: "",
  responsible_producer: "",
  responsible_address: "",
  origin: "",
  ingredients: "",
  usage: "",
  storage: "",
  warnings: "",
  shelf_life: "",
  declaration_number: "",
  gtin: "",
  traceability_url: "",
}
type Field = keyof typeof emptyFields
type Fields = Record<Field, string>

const { fields: labels, hints, steps: titles } = words.listing
const required200 = (field: "responsible_producer" | "origin") =>
  required(labels[field], lengthRule(200))

function rulesFor(photos: Photos): Partial<Record<Field, Rule>> {
  return {
    title: required(labels.title, lengthRule(150, 2)),
    product_set_no: (value) => (value ? null : words.problems.choose),
    description: required(labels.description, lengthRule(5_000)),
    photo_ids: () => {
      if (photos.items.length === 0) return words.problems.photos
      return photos.items.some(({ photo }) => !photo) ? words.problems.photosPending : null
    },
    price: required(labels.price, wholeRule(1_000, 1_000_000_000)),
    stock: required(labels.stock, wholeRule(0, 1_000_000)),
    weight_grams: required(labels.weight_grams, wholeRule(1, 200_000)),
    net_quantity: required(labels.net_quantity, lengthRule(60)),
    responsible_producer: required200("responsible_producer"),
    responsible_address: required(labels.responsible_address, lengthRule(300)),
    origin: required200("origin"),
    ingredients: ifTyped(lengthRule(2_000)),
    usage: ifTyped(lengthRule(1_000)),
    storage: ifTyped(lengthRule(1_000)),
    warnings: ifTyped(lengthRule(1_000)),
    shelf_life: ifTyped(lengthRule(200)),
    declaration_number: ifTyped(lengthRule(100)),
    gtin: ifTyped(gtinRule),
    traceability_url: ifTyped(urlRule),
  }
}

/** The body of `POST /helper/sellers/:id/listings`; facts left empty are left out. */
function listingBody(fields: Fields, photos: PhotoItem[]): object {
  const facts = labelFacts
    .map((fact) => [fact, clean(fields[fact])])
    .filter(([, value]) => value !== "")
  const gtin = fields.gtin.replace(/\s/g, "")
  return {
    title: clean(fields.title),
    description: clean(fields.description),
    product_set_no: Number(fields.product_set_no),
    price: parseWhole(fields.price),
    stock: parseWhole(fields.stock),
    weight_grams: parseWhole(fields.weight_grams),
    net_quantity: clean(fields.net_quantity),
    label_facts: { ...Object.fromEntries(facts), ...(gtin && { gtin }) },
    photo_ids: photos.flatMap(({ photo }) => (photo ? [photo.id] : [])),
  }
}

interface Prepared {
  seller: HelperSellerDetail
  sets: GroupedSet[]
  draft: Draft | null
  photos: PhotoItem[]
}

async function prepare(sellerId: string, identity: DraftIdentity): Promise<Prepared> {
  const [{ seller }, { sectors }, draft, photos] = await Promise.all([
    loadSeller(sellerId),
    call<{ sectors: Sector[] }>("/open-data/product-sets"),
    // A machine that can't keep drafts can still send a listing.
    loadDraft(identity).catch(() => null),
    loadPhotos(identity).catch(() => []),
  ])
  const groups = sectors.flatMap((sector) => sector.groups)
  const sets = groups.flatMap(({ name, sets: own }) => own.map((set) => ({ ...set, group: name })))
  return { seller, sets, draft, photos }
}

/** Add a listing for a seller; restores what was typed and chosen before. */
export function AddListing({ sellerId, step }: { sellerId: string; step: string | undefined }) {
  const { helper } = useDesk()
  const identity: DraftIdentity = {
    helper_id: helper.id,
    form: "add-listing",
    seller_id: sellerId,
  }
  const [prepared, reload] = useLoad(`${helper.id}/${sellerId}`, () => prepare(sellerId, identity))
  return (
    <WhenLoaded loaded={prepared} onRetry={reload}>
      {(ready) => <ListingForm identity={identity} prepared={ready} step={step} />}
    </WhenLoaded>
  )
}

function ListingForm({
  identity,
  prepared,
  step,
}: {
  identity: DraftIdentity
  prepared: Prepared
  step: string | undefined
}) {
  const { seller, sets, draft } = prepared
  const { goAndSay } = useDesk()
  const place = ["nguoi-ban", seller.id, "them-san-pham"]
  const form = useForm<Field>({
    identity,
    initial: {
      ...emptyFields,
      responsible_producer: seller.name,
      responsible_address: [seller.address_line, seller.commune_name, seller.province_name]
        .filter(Boolean)
        .join(", "),
      ...draft?.fields,
    },
    restored: draft !== null,
    step: step ?? "ten",
    labelField: "title",
    sellerName: seller.name,
  })
  const photos = usePhotos(identity, prepared.photos, (items) =>
    form.set({ photo_ids: items.flatMap(({ photo }) => (photo ? [photo.id] : [])).join(" ") }),
  )
  const send = async () => {
    const { listing } = await call<{ listing: HelperListing }>(
      `/helper/sellers/${encodeURIComponent(seller.id)}/listings`,
      listingBody(form.fields, photos.items),
    )
    return listing.title
  }
  return (
    <StepForm
      title={`${words.listing.title} · ${seller.name}`}
      place={place}
      steps={stepsOf(form, photos, sets, place)}
      stepName={step}
      form={form}
      rules={rulesFor(photos)}
      sendLabel={words.listing.review.send}
      onSend={send}
      onSent={(title) => goAndSay(words.listing.sent(title), "nguoi-ban", seller.id)}
    />
  )
}

function stepsOf(
  form: Form<Field>,
  photos: Photos,
  sets: GroupedSet[],
  place: string[],
): Steps<Field> {
  return [
    {
      name: "ten",
      title: titles.what,
      fields: ["title", "product_set_no", "description"],
      view: (
        <>
          <TextField control={form.bind("title")} label={labels.title} hint={hints.title} />
          <ProductSetField control={form.bind("product_set_no")} sets={sets} />
          <LongTextField
            control={form.bind("description")}
            label={labels.description}
            hint={hints.description}
            rows={5}
          />
        </>
      ),
    },
    {
      name: "anh",
      title: titles.photos,
      fields: ["photo_ids"],
      view: <PhotosField control={form.bind("photo_ids")} photos={photos} />,
    },
    {
      name: "gia",
      title: titles.price,
      fields: ["price", "stock", "net_quantity", "weight_grams"],
      view: (
        <>
          <WholeNumberField control={form.bind("price")} label={labels.price} hint={hints.price} />
          <WholeNumberField control={form.bind("stock")} label={labels.stock} hint={hints.stock} />
          <TextField
            control={form.bind("net_quantity")}
            label={labels.net_quantity}
            hint={hints.net_quantity}
          />
          <WholeNumberField
            control={form.bind("weight_grams")}
            label={labels.weight_grams}
            hint={hints.weight_grams}
          />
        </>
      ),
    },
    { name: "nhan", title: titles.label, fields: [...labelFacts], view: <LabelStep form={form} /> },
    {
      name: "xem-lai",
      title: titles.review,
      fields: [],
      view: <ReviewStep fields={form.fields} photos={photos} sets={sets} place={place} />,
    },
  ]
}

function LabelStep({ form }: { form: Form<Field> }) {
  const optionalFacts = labelFacts.slice(3)
  return (
    <>
      <TextField
        control={form.bind("responsible_producer")}
        label={labels.responsible_producer}
        hint={hints.producerPrefilled}
      />
      <TextField control={form.bind("responsible_address")} label={labels.responsible_address} />
      <TextField control={form.bind("origin")} label={labels.origin} hint={hints.origin} />
      <LongTextField
        control={form.bind("ingredients")}
        label={labels.ingredients}
        rows={3}
        optional
      />
      <TextField
        control={form.bind("shelf_life")}
        label={labels.shelf_life}
        hint={hints.shelf_life}
        optional
      />
      <TextField
        control={form.bind("storage")}
        label={labels.storage}
        hint={hints.storage}
        optional
      />
      <details open={optionalFacts.some((fact) => form.problems[fact] || form.fields[fact])}>
        <summary>
          {hints.moreFacts} <span class="optional">({words.optional})</span>
        </summary>
        <LongTextField control={form.bind("usage")} label={labels.usage} rows={2} />
        <LongTextField control={form.bind("warnings")} label={labels.warnings} rows={2} />
        <TextField control={form.bind("declaration_number")} label={labels.declaration_number} />
        <TextField
          control={form.bind("gtin")}
          label={labels.gtin}
          hint={hints.gtin}
          inputMode="numeric"
        />
        <TextField
          control={form.bind("traceability_url")}
          label={labels.traceability_url}
          inputMode="url"
          type="url"
        />
      </details>
    </>
  )
}

function ReviewStep({
  fields,
  photos,
  sets,
  place,
}: {
  fields: Fields
  photos: Photos
  sets: GroupedSet[]
  place: string[]
}) {
  const row = (field: keyof typeof labels, value: string = fields[field]) => ({
    label: labels[field],
    value: clean(value),
  })
  const price = parseWhole(fields.price)
  return (
    <>
      <ReviewSection
        title={titles.what}
        href={hrefTo(...place, "ten")}
        rows={[
          row("title"),
          row("product_set_no", sets.find(({ no }) => String(no) === fields.product_set_no)?.name),
          row("description"),
        ]}
      />
      <ReviewSection
        title={titles.photos}
        href={hrefTo(...place, "anh")}
        rows={[
          {
            label: words.listing.photos.count(photos.items.length),
            value: photos.items.map(
              ({ key, photo }, index) =>
                photo && (
                  <img
                    key={key}
                    src={fallbackPath(photo, 240)}
                    alt={words.listing.photos.preview(index + 1)}
                    width="72"
                    height="72"
                  />
                ),
            ),
          },
        ]}
      />
      <ReviewSection
        title={titles.price}
        href={hrefTo(...place, "gia")}
        rows={[
          row("price", price === null ? fields.price : formatMoney(price)),
          row("stock"),
          row("net_quantity"),
          row("weight_grams"),
        ]}
      />
      <ReviewSection
        title={titles.label}
        href={hrefTo(...place, "nhan")}
        rows={labelFacts.map((fact) => row(fact)).filter(({ value }) => value !== "")}
      />
    </>
  )
}
