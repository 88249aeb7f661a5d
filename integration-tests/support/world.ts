import type {
  IAuthModuleService,
  IUserModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import sharp from "sharp"
import { ASSISTANCE_MODULE } from "../../src/modules/assistance"
import type AssistanceModuleService from "../../src/modules/assistance/service"
import { OFFICER_MODULE } from "../../src/modules/officer"
import type OfficerModuleService from "../../src/modules/officer/service"
import { grantSignInWorkflow } from "../../src/workflows/sign-in/grant-sign-in"
import { prepareStoreWorkflow } from "../../src/workflows/store/prepare-store"

/** What the test runner's axios instance does for us. */
export type Api = {
  get<T>(path: string, options?: Options): Promise<Answer<T>>
  post<T>(path: string, body?: unknown, options?: Options): Promise<Answer<T>>
  delete<T>(path: string, options?: Options): Promise<Answer<T>>
}
export type Options = { headers?: Record<string, string>; responseType?: "arraybuffer" }
export type Answer<T> = { status: number; data: T; headers: Record<string, string> }

/** What our routes answer a refused call with. */
export type RefusalBody = {
  code: string
  message: string
  errors?: { field: string; code: string; message: string }[]
}

export const PASSWORD = "mật khẩu thử 1"

/** Two provinces, in each a post office, a helper, an officer. */
const PLACES = {
  langSon: {
    province_code: "20",
    commune_code: "05977",
    helper: "0900000011",
    officer: "0900000012",
  },
  lamDong: {
    province_code: "68",
    commune_code: "22918",
    helper: "0900000021",
    officer: "0900000022",
  },
} as const
export type PlaceName = keyof typeof PLACES

type Staff = {
  helper: Options
  officer: Options
  organisation_id: string
  province_code: string
  commune_code: string
}
export type World = Record<PlaceName, Staff> & { operator: Options }

const bearer = (token: string): Options => ({ headers: { authorization: `Bearer ${token}` } })

async function signedIn(api: Api, actor: string, phone: string): Promise<Options> {
  const { data } = await api.post<{ token: string }>(`/auth/${actor}/phone`, {
    phone,
    password: PASSWORD,
  })
  return bearer(data.token)
}

async function makeOperator(api: Api, container: MedusaContainer): Promise<Options> {
  const email = "dieu-hanh@example.vn"
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const user = await users.createUsers({ email })
  const { authIdentity } = await auth.register("emailpass", {
    body: { email, password: PASSWORD },
  } as never)
  await auth.updateAuthIdentities({
    id: authIdentity?.id ?? "",
    app_metadata: { user_id: user.id },
  })
  const { data } = await api.post<{ token: string }>("/auth/user/emailpass", {
    email,
    password: PASSWORD,
  })
  return bearer(data.token)
}

async function makeStaff(api: Api, container: MedusaContainer, name: PlaceName): Promise<Staff> {
  const { helper, officer, ...place } = PLACES[name]
  const assistance = container.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
  const officers = container.resolve<OfficerModuleService>(OFFICER_MODULE)
  const organisation = await assistance.createHelperOrganisations({
    kind: "post_office",
    name: `Bưu điện xã thử ${place.province_code}`,
    ...place,
  })
  const person = await assistance.createHelpers({
    name: "Cán bộ thử",
    phone: helper,
    organisation_id: organisation.id,
  })
  const trade = await officers.createOfficers({
    name: "Chuyên viên thử",
    phone: officer,
    agency: "Sở Công Thương",
    province_code: place.province_code,
  })
  for (const input of [
    { actor: "helper" as const, actor_id: person.id, phone: helper },
    { actor: "officer" as const, actor_id: trade.id, phone: officer },
  ]) {
    await grantSignInWorkflow(container).run({ input: { ...input, password: PASSWORD } })
  }
  return {
    ...place,
    organisation_id: organisation.id,
    helper: await signedIn(api, "helper", helper),
    officer: await signedIn(api, "officer", officer),
  }
}

/** A prepared store with the staff of two provinces, all signed in. */
export async function makeWorld(api: Api, container: MedusaContainer): Promise<World> {
  await prepareStoreWorkflow(container).run()
  return {
    langSon: await makeStaff(api, container, "langSon"),
    lamDong: await makeStaff(api, container, "lamDong"),
    operator: await makeOperator(api, container),
  }
}

/** Two cooperatives' tax codes that pass their check digit, and a personal ID. */
export const TAX_CODES = ["0100233488", "0100112437"] as const
export const PERSONAL_ID = "020190000123"

/** A registration as the desk sends it. */
export function registration(place: Staff, seller: Record<string, unknown> = {}) {
  return {
    seller: {
      kind: "cooperative",
      name: "HTX Mật ong thử",
      identity_number: TAX_CODES[0],
      representative_name: "Nguyễn Văn Thử",
      phone: "0912345678",
      address_line: "Thôn Thử",
      province_code: place.province_code,
      commune_code: place.commune_code,
      ...seller,
    },
    mandate: {
      permissions: ["register", "list", "publish_on_partners"],
      consent_method: "seller_present_with_card",
      valid_to: `${new Date().getFullYear() + 1}-01-31`,
    },
  }
}

/** A small JPEG lying on its side, with GPS-like metadata, as a phone makes it. */
export function phonePhoto(colour = "#c98a1b"): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Copyright: "bí mật", Make: "Điện thoại thử" } })
    .toBuffer()
}

/** Uploads a photo as a helper. */
export async function uploadPhoto(api: Api, helper: Options, bytes: Buffer, name = "anh.jpg") {
  const form = new FormData()
  form.append("photo", new Blob([new Uint8Array(bytes)]), name)
  const { data } = await api.post<{ photo: { id: string; width: number; height: number } }>(
    "/helper/photos",
    form,
    helper,
  )
  return data.photo
}

/** A listing as the desk sends it. */
export function submission(photo_ids: string[], listing: Record<string, unknown> = {}) {
  return {
    title: "Mật ong bạc hà thử",
    description: "Mật ong nguyên chất.\nQuay từ tổ nuôi ở rừng.",
    product_set_no: 4,
    price: 120000,
    stock: 20,
    weight_grams: 700,
    net_quantity: "500 g",
    label_facts: { ingredients: "Mật ong", origin: "Lạng Sơn", shelf_life: "24 tháng" },
    photo_ids,
    ...listing,
  }
}

/** The answer of a call that must be refused. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; data: RefusalBody }> {
  try {
    await call
  } catch (error) {
    const { response } = error as { response?: { status: number; data: RefusalBody } }
    if (response) {
      return response
    }
    throw error
  }
  throw new Error("the call was not refused")
}

export type Registered = { seller: { id: string; handle: string; status: string } }
export type Submitted = { listing: { id: string; handle: string; status: string } }

/** Registers a seller and submits one listing. */
export async function submittedListing(
  api: Api,
  world: World,
  place: PlaceName,
  facts: { seller?: Record<string, unknown>; listing?: Record<string, unknown> } = {},
): Promise<Registered & Submitted> {
  const { helper } = world[place]
  const registered = await api.post<Registered>(
    "/helper/sellers",
    registration(world[place], facts.seller),
    helper,
  )
  const { seller } = registered.data
  const photo = await uploadPhoto(api, helper, await phonePhoto())
  const submitted = await api.post<Submitted>(
    `/helper/sellers/${seller.id}/listings`,
    submission([photo.id], facts.listing),
    helper,
  )
  return { seller, listing: submitted.data.listing }
}

/** Registers a seller, submits one listing, verifies and publishes both. */
export async function sellableListing(
  ...[api, world, place, facts]: Parameters<typeof submittedListing>
): Promise<Registered & Submitted> {
  const made = await submittedListing(api, world, place, facts)
  const { operator } = world
  await api.post(`/admin/sellers/${made.seller.id}/verify`, { method: "paper_seen" }, operator)
  await api.post(`/admin/listings/${made.listing.id}/publish`, {}, operator)
  return made
}
