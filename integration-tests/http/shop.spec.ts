import type { IProductModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { addDays, localDate } from "../../src/lib/vietnam-time"
import { CHANGE_FEED_MODULE } from "../../src/modules/change-feed"
import type ChangeFeedModuleService from "../../src/modules/change-feed/service"
import { OCOP_MODULE } from "../../src/modules/ocop"
import type OcopModuleService from "../../src/modules/ocop/service"
import { SELLER_MODULE } from "../../src/modules/seller"
import type SellerModuleService from "../../src/modules/seller/service"
import type { SellerStatus } from "../../src/modules/seller/types"
import { announceTurnedStarsWorkflow } from "../../src/workflows/listing/announce-turned-stars"
import type { ListingAnswer } from "../../src/workflows/listing/search-listings"
import type { ListingDetail } from "../../src/workflows/listing/present-listing"
import type { PublicCertificate } from "../../src/workflows/listing/present-certificate"
import { prepareStoreWorkflow } from "../../src/workflows/store/prepare-store"
import { eventually } from "../support/eventually"
import {
  makeWorld,
  refusal,
  sellableListing,
  submission,
  TAX_CODES,
  uploadPhoto,
  phonePhoto,
  type Api,
  type World,
} from "../support/world"

type Sold = Awaited<ReturnType<typeof sellableListing>>
type Cart = { id: string; items: { id: string; quantity: number; variant_id: string }[] }
type Order = { id: string; items: { quantity: number }[] }

/** Letters only Vietnamese has: no English message holds one. */
const vietnamese = /[ăâđêôơưàáảãạ]/i

const decision = { number: "12/QĐ-UBND", issuer: "UBND tỉnh thử", issued_on: "2026-01-15" }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api: runnerApi, getContainer }) => {
    const api: Api = runnerApi
    let world: World
    let honey: Sold
    let coffee: Sold
    let store: { headers: Record<string, string> }
    let region_id: string

    async function list(question = ""): Promise<ListingAnswer> {
      const { data } = await api.get<ListingAnswer>(`/listings?${question}`)
      return data
    }
    const titles = async (question = "") =>
      (await list(question)).listings.map(({ title }) => title).sort()

    async function detail(handle: string): Promise<ListingDetail> {
      const { data } = await api.get<{ listing: ListingDetail }>(`/listings/${handle}`)
      return data.listing
    }

    const variantOf = async ({ listing }: Sold) => (await detail(listing.handle)).variants[0]?.id

    async function setSellerStatus(id: string, status: SellerStatus): Promise<void> {
      await getContainer().resolve<SellerModuleService>(SELLER_MODULE).updateSellers({ id, status })
    }
    async function certify(listing_id: string, facts: Record<string, unknown> = {}) {
      const { data } = await api.post<{ certificate: PublicCertificate }>(
        "/officer/certificates",
        { listing_id, star: 4, score: 75, issued_on: "2026-01-15", decision, ...facts },
        world.langSon.officer,
      )
      return data.certificate
    }

    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
      const { result } = await prepareStoreWorkflow(getContainer()).run()
      store = { headers: { "x-publishable-api-key": result.web_key?.token ?? "" } }
      region_id = result.region_id ?? ""
      honey = await sellableListing(api, world, "langSon", {
        listing: { title: "Mật ong bạc hà", product_set_no: 4, price: 180_000, stock: 5 },
      })
      coffee = await sellableListing(api, world, "lamDong", {
        seller: { name: "HTX Cà phê thử", identity_number: TAX_CODES[1] },
        listing: { title: "Cà phê đặc sản", product_set_no: 10, price: 95_000, stock: 50 },
      })
      await eventually(async () => expect((await list()).count).toBe(2))
    })

    describe("the list", () => {
      it("shows cards of all provinces, with counts to filter by", async () => {
        const { listings, count, facets } = await list()
        expect(count).toBe(2)
        expect(listings.find(({ handle }) => handle === honey.listing.handle)).toMatchObject({
          id: honey.listing.id,
          title: "Mật ong bạc hà",
          price: 180_000,
          price_is_demo: false,
          star: null,
          province_code: "20",
          province_name: expect.stringContaining("Lạng Sơn"),
          commune_name: expect.any(String),
          seller_name: "HTX Mật ong thử",
          photo: { renditions: expect.any(Array), is_illustration: false },
          in_stock: true,
        })
        expect(facets.provinces.map(({ code, count }) => [code, count]).sort()).toEqual([
          ["20", 1],
          ["68", 1],
        ])
        expect(facets.groups).toHaveLength(2)
        expect(facets.groups[0]).toMatchObject({ name: expect.any(String), count: 1 })
        expect(facets.stars).toEqual([])
      })

      it("finds words with and without accents, in title, seller and place", async () => {
        for (const [words, title] of [
          ["mat ong", "Mật ong bạc hà"],
          ["MẬT ONG", "Mật ong bạc hà"],
          ["mật ong".normalize("NFD"), "Mật ong bạc hà"],
          ["ong lang son", "Mật ong bạc hà"],
          ["dac san", "Cà phê đặc sản"],
          ["htx ca phe", "Cà phê đặc sản"],
        ] as const) {
          expect([words, await titles(`q=${encodeURIComponent(words)}`)]).toEqual([words, [title]])
        }
      })

      it("answers nothing for words that occur nowhere, or for no word at all", async () => {
        expect(await titles("q=s%E1%BA%A7u%20ri%C3%AAng")).toEqual([])
        expect(await titles("q=%21%21%21")).toEqual([])
        expect(await titles("q=&province_code=&star=&group_code=&sort=")).toHaveLength(2)
      })

      it("filters by province without losing the other provinces' counts", async () => {
        const { listings, facets } = await list("province_code=20")
        expect(listings.map(({ title }) => title)).toEqual(["Mật ong bạc hà"])
        expect(facets.provinces).toHaveLength(2)
        expect(facets.groups).toHaveLength(1)
      })

      it("filters by group and by seller", async () => {
        const { facets } = await list("province_code=68")
        expect(await titles(`group_code=${facets.groups[0]?.code}`)).toEqual(["Cà phê đặc sản"])
        expect(await titles(`seller=${honey.seller.handle}`)).toEqual(["Mật ong bạc hà"])
      })

      it("sorts by price and cuts pages", async () => {
        const cheapest = await list("sort=price_asc&limit=1")
        expect(cheapest.listings.map(({ title }) => title)).toEqual(["Cà phê đặc sản"])
        expect(cheapest.count).toBe(2)
        const next = await list("sort=price_asc&limit=1&offset=1")
        expect(next.listings.map(({ title }) => title)).toEqual(["Mật ong bạc hà"])
        const dearest = await list("sort=price_desc&limit=1")
        expect(dearest.listings.map(({ title }) => title)).toEqual(["Mật ong bạc hà"])
      })

      it("refuses what it cannot be asked, in Vietnamese", async () => {
        for (const [question, code] of [
          ["province_code=99", "unknown_province"],
          ["star=6", "invalid_input"],
          ["star=bon", "invalid_input"],
          ["limit=0", "invalid_input"],
          ["sort=best", "invalid_input"],
          ["colour=red", "invalid_input"],
        ] as const) {
          const { status, data } = await refusal(api.get(`/listings?${question}`))
          expect([question, status, data.code]).toEqual([question, 400, code])
          expect(data.message).toMatch(vietnamese)
        }
      })

      it("lets a suspended seller's goods go and come back", async () => {
        await setSellerStatus(honey.seller.id, "suspended")
        await eventually(async () => expect(await titles()).toEqual(["Cà phê đặc sản"]))
        expect((await refusal(api.get(`/listings/${honey.listing.handle}`))).status).toBe(404)
        await setSellerStatus(honey.seller.id, "verified")
        await eventually(async () => expect((await list()).count).toBe(2))
      })

      it("follows a new price and title, and the product's end", async () => {
        const { product_id, variants } = await detail(honey.listing.handle)
        await api.post(
          `/admin/products/${product_id}/variants/${variants[0]?.id}`,
          { prices: [{ currency_code: "vnd", amount: 200_000 }] },
          world.operator,
        )
        await eventually(async () =>
          expect((await list("q=mat+ong")).listings[0]?.price).toBe(200_000),
        )
        await api.post(`/admin/products/${product_id}`, { title: "Mật ong rừng" }, world.operator)
        await eventually(async () => expect(await titles("q=rung")).toEqual(["Mật ong rừng"]))
        const products = getContainer().resolve<IProductModuleService>(Modules.PRODUCT)
        await products.softDeleteProducts([product_id])
        await eventually(async () => expect(await titles()).toEqual(["Cà phê đặc sản"]))
      })
    })

    describe("a certificate", () => {
      async function certificatePage(reference: string): Promise<PublicCertificate> {
        const { data } = await api.get<{ certificate: PublicCertificate }>(
          `/listings/certificates/${reference}`,
        )
        return data.certificate
      }

      it("gives the badge, its count, and a page under its code and under our id", async () => {
        const certificate = await certify(honey.listing.id, { code: "20-06211-001-2026" })
        await eventually(async () =>
          expect((await list("star=4")).listings.map(({ star }) => star)).toEqual([4]),
        )
        expect((await list("star=3")).facets.stars).toEqual([{ star: 4, count: 1 }])
        expect((await detail(honey.listing.handle)).certificates).toMatchObject([
          {
            reference: certificate.reference,
            star: 4,
            state: "active",
            decision_number: "12/QĐ-UBND",
          },
        ])
        const page = await certificatePage("20-06211-001-2026")
        expect(page).toMatchObject({
          code: "20-06211-001-2026",
          star: 4,
          state: "active",
          province_code: "20",
          expires_on: "2029-01-15",
          listing: { handle: honey.listing.handle, title: "Mật ong bạc hà" },
        })
        const [row] = await getContainer()
          .resolve<OcopModuleService>(OCOP_MODULE)
          .listOcopCertificates()
        expect(await certificatePage(row?.id ?? "")).toEqual(page)
      })

      it("loses its badge by the calendar alone", async () => {
        await certify(honey.listing.id)
        await eventually(async () => expect((await list("star=4")).count).toBe(1))
        const feed = getContainer().resolve<ChangeFeedModuleService>(CHANGE_FEED_MODULE)
        await eventually(async () => expect(await feed.news()).toBe(""))
        // With the change feed's triggers off, as midnight comes without telling anybody.
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await database.transaction(async (silent) => {
          await silent.raw("set local session_replication_role = replica")
          await silent.raw("update ocop_certificate set expires_on = ?", [
            addDays(localDate(new Date()), -1),
          ])
        })
        expect((await list("star=4")).count).toBe(1)
        const { result } = await announceTurnedStarsWorkflow(getContainer()).run()
        expect(result).toHaveLength(1)
        await eventually(async () => expect((await list("star=4")).count).toBe(0))
        expect((await announceTurnedStarsWorkflow(getContainer()).run()).result).toEqual([])
        expect((await detail(honey.listing.handle)).certificates[0]?.state).toBe("expired")
      })

      it("that is not known is not found", async () => {
        const { status, data } = await refusal(api.get("/listings/certificates/20-99999-999-2020"))
        expect([status, data.code]).toEqual([404, "certificate_not_found"])
      })
    })

    describe("a listing's page", () => {
      it("tells label facts, seller and what is left", async () => {
        const listing = await detail(honey.listing.handle)
        expect(listing).toMatchObject({
          id: honey.listing.id,
          product_id: expect.stringMatching(/^prod_/),
          product_set: { no: 4 },
          variants: [{ price: 180_000, available: 5, weight_grams: 700 }],
          label_facts: { ingredients: "Mật ong", declaration_number: null },
          seller: { id: honey.seller.id, handle: honey.seller.handle, verified: true },
          certificates: [],
        })
        expect(JSON.stringify(listing)).not.toContain("0912345678")
        expect(JSON.stringify(listing)).not.toContain(TAX_CODES[0])
      })

      it("does not show what waits for approval", async () => {
        const photo = await uploadPhoto(api, world.langSon.helper, await phonePhoto("#123456"))
        const { data } = await api.post<{ listing: { handle: string } }>(
          `/helper/sellers/${honey.seller.id}/listings`,
          submission([photo.id], { title: "Sáp ong chưa duyệt" }),
          world.langSon.helper,
        )
        const page = `/listings/${data.listing.handle}`
        const { status, data: answer } = await refusal(api.get(page))
        expect([status, answer.code]).toEqual([404, "listing_not_found"])
        expect(await titles("q=sap+ong")).toEqual([])
      })
    })

    describe("a seller's page", () => {
      it("counts the listings on sale", async () => {
        const { data } = await api.get(`/listings/sellers/${honey.seller.handle}`)
        expect(data).toMatchObject({
          seller: {
            id: honey.seller.id,
            name: "HTX Mật ong thử",
            province_code: "20",
            verified: true,
            listing_count: 1,
          },
        })
        expect(JSON.stringify(data)).not.toContain("0912345678")
      })

      it("does not exist for one not verified", async () => {
        await setSellerStatus(honey.seller.id, "suspended")
        const { status, data } = await refusal(api.get(`/listings/sellers/${honey.seller.handle}`))
        expect([status, data.code]).toEqual([404, "seller_not_found"])
      })
    })

    describe("photos", () => {
      it("are served under their hash for ever, as what they are", async () => {
        const { photos } = await detail(honey.listing.handle)
        for (const { file, format } of photos[0]?.renditions ?? []) {
          const answer = await api.get<ArrayBuffer>(`/listings/photos/${file}`, {
            responseType: "arraybuffer",
          })
          expect(answer.headers).toMatchObject({
            "content-type": `image/${format}`,
            "cache-control": "public, max-age=31536000, immutable",
            "x-content-type-options": "nosniff",
          })
          const bytes = Buffer.from(answer.data)
          expect(format === "webp" ? bytes.toString("latin1", 8, 12) : bytes.readUInt16BE(0)).toBe(
            format === "webp" ? "WEBP" : 0xffd8,
          )
        }
      })

      it("are not found under any other name", async () => {
        const names = ["nothing.jpg", `${"0".repeat(32)}-640.webp`, "..%2F..%2Fetc%2Fpasswd"]
        for (const file of names) {
          const { status, data } = await refusal(api.get(`/listings/photos/${file}`))
          expect([file, status, data.code]).toEqual([file, 404, "photo_not_found"])
        }
      })
    })

    describe("open data", () => {
      it("answers units and the taxonomy", async () => {
        const { data: units } = await api.get<{ provinces: unknown[] }>("/open-data/provinces")
        expect(units.provinces).toHaveLength(34)
        const { data: parts } = await api.get<{ communes: unknown[] }>(
          "/open-data/communes?province_code=20",
        )
        expect(parts.communes).toContainEqual({
          code: expect.any(String),
          name: expect.any(String),
          type: expect.any(String),
          province_code: "20",
        })
        const { data: taxonomy } = await api.get<{ sectors: unknown[] }>("/open-data/product-sets")
        expect(taxonomy.sectors).toHaveLength(6)
        const { data: past } = await api.get<{ former_communes: { candidates: unknown[] }[] }>(
          "/open-data/former-communes?q=cai%20kinh",
        )
        expect(past.former_communes[0]?.candidates).toContainEqual(
          expect.objectContaining({ province_code: "20" }),
        )
      })

      it("refuses what it cannot be asked", async () => {
        for (const [path, code] of [
          ["/open-data/communes?province_code=24x", "unknown_province"],
          ["/open-data/communes", "invalid_input"],
          ["/open-data/former-communes?q=a&limit=1000", "invalid_input"],
        ] as const) {
          const { status, data } = await refusal(api.get(path))
          expect([path, status, data.code]).toEqual([path, 400, code])
        }
      })
    })

    describe("a cart", () => {
      async function openCart(seller: Sold, body: Record<string, unknown> = {}): Promise<Cart> {
        const { data } = await api.post<{ cart: Cart }>(
          "/store/carts",
          { region_id, metadata: { seller_id: seller.seller.id }, ...body },
          store,
        )
        return data.cart
      }
      const add = (cart: Cart, variant_id: unknown, quantity: unknown) =>
        api.post(`/store/carts/${cart.id}/line-items`, { variant_id, quantity }, store)

      it("refuses quantities that are not whole numbers from 1 to 999", async () => {
        const cart = await openCart(honey)
        const variant_id = await variantOf(honey)
        for (const quantity of [0, -1, 1000, 1.5, "2"]) {
          const added = await refusal(add(cart, variant_id, quantity))
          expect([quantity, added.status, added.data.code]).toEqual([
            quantity,
            400,
            "quantity_out_of_range",
          ])
          const opened = await refusal(openCart(honey, { items: [{ variant_id, quantity }] }))
          expect([quantity, opened.data.code]).toEqual([quantity, "quantity_out_of_range"])
          expect(opened.data.message).toMatch(vietnamese)
        }
      })

      it("says how many are left, also counting what is in the cart already", async () => {
        const cart = await openCart(honey)
        const variant_id = await variantOf(honey)
        await add(cart, variant_id, 3)
        const { status, data } = await refusal(add(cart, variant_id, 3))
        expect([status, data.code]).toEqual([400, "insufficient_stock"])
        expect(data.message).toContain("chỉ còn 5")
        const opened = await refusal(openCart(honey, { items: [{ variant_id, quantity: 6 }] }))
        expect([opened.status, opened.data.code]).toEqual([400, "insufficient_stock"])
      })

      it("changes a line within the stock, and takes it out at 0", async () => {
        const cart = await openCart(honey, {
          items: [{ variant_id: await variantOf(honey), quantity: 1 }],
        })
        const line = `/store/carts/${cart.id}/line-items/${cart.items[0]?.id}`
        const { status, data } = await refusal(api.post(line, { quantity: 6 }, store))
        expect([status, data.code]).toEqual([400, "insufficient_stock"])
        const changed = await api.post(line, { quantity: 5 }, store)
        expect(changed.data).toMatchObject({ cart: { items: [{ quantity: 5 }] } })
        const emptied = await api.post(line, { quantity: 0 }, store)
        expect(emptied.data).toMatchObject({ cart: { items: [] } })
      })

      it("holds one seller's goods", async () => {
        const cart = await openCart(honey)
        await add(cart, await variantOf(honey), 1)
        const added = await refusal(add(cart, await variantOf(coffee), 1))
        expect([added.status, added.data.code]).toEqual([400, "one_seller_per_cart"])
        const opened = await refusal(
          api.post(
            "/store/carts",
            {
              region_id,
              items: [
                { variant_id: await variantOf(honey), quantity: 1 },
                { variant_id: await variantOf(coffee), quantity: 1 },
              ],
            },
            store,
          ),
        )
        expect([opened.status, opened.data.code]).toEqual([400, "one_seller_per_cart"])
        const declared = await refusal(add(await openCart(coffee), await variantOf(honey), 1))
        expect([declared.status, declared.data.code]).toEqual([400, "one_seller_per_cart"])
      })

      it("refuses goods that are not on sale", async () => {
        const variant_id = await variantOf(honey)
        const cart = await openCart(honey)
        await setSellerStatus(honey.seller.id, "suspended")
        const added = await refusal(add(cart, variant_id, 1))
        expect([added.status, added.data.code]).toEqual([400, "not_on_sale"])
        expect(added.data.message).toContain("Mật ong bạc hà")
        const opened = await refusal(openCart(honey, { items: [{ variant_id, quantity: 1 }] }))
        expect([opened.status, opened.data.code]).toEqual([400, "not_on_sale"])
        const unknown = await refusal(add(cart, "variant_none", 1))
        expect([unknown.status, unknown.data.code]).toEqual([400, "not_on_sale"])
      })

      const address = {
        first_name: "Trần Thị Thử",
        phone: "0987654321",
        address_1: "Thôn Thử",
        city: "Xã thử",
        province: "Tỉnh Lạng Sơn",
        country_code: "vn",
        metadata: { province_code: "20", commune_code: "06211", unit_code_set: "vn-2025" },
      }

      /** A cart that lacks nothing. */
      async function readyCart(quantity: number): Promise<Cart> {
        const cart = await openCart(honey, {
          items: [{ variant_id: await variantOf(honey), quantity }],
        })
        await api.post(
          `/store/carts/${cart.id}`,
          { email: "nguoi-mua@example.vn", shipping_address: address },
          store,
        )
        const options = await api.get<{ shipping_options: { id: string }[] }>(
          `/store/shipping-options?cart_id=${cart.id}`,
          store,
        )
        const [option] = options.data.shipping_options
        await api.post(`/store/carts/${cart.id}/shipping-methods`, { option_id: option?.id }, store)
        const paying = await api.post<{ payment_collection: { id: string } }>(
          "/store/payment-collections",
          { cart_id: cart.id },
          store,
        )
        const { payment_collection } = paying.data
        await api.post(
          `/store/payment-collections/${payment_collection.id}/payment-sessions`,
          { provider_id: "pp_system_default" },
          store,
        )
        return cart
      }
      const complete = (cart: Cart) =>
        api.post<{ type: string; order: Order }>(`/store/carts/${cart.id}/complete`, {}, store)

      it("becomes an order that takes the stock, and asked again answers the same order", async () => {
        const cart = await readyCart(5)
        const {
          data: { type, order },
        } = await complete(cart)
        expect([type, order.items.map(({ quantity }) => quantity)]).toEqual(["order", [5]])
        await eventually(async () =>
          expect((await list("q=mat+ong")).listings[0]?.in_stock).toBe(false),
        )
        const again = await complete(cart)
        expect(again.data.order.id).toBe(order.id)
        const late = await refusal(readyCart(1))
        expect([late.status, late.data.code]).toEqual([400, "insufficient_stock"])
        expect(late.data.message).toContain("đã hết hàng")
      })

      it("gives the last pieces to one of two who order at the same moment", async () => {
        const carts = [await readyCart(3), await readyCart(3)]
        const answers = await Promise.all(
          carts.map((cart) =>
            complete(cart).then(
              () => "sold",
              (error: { response?: { status: number; data: { code: string; message: string } } }) =>
                error.response,
            ),
          ),
        )
        expect(answers).toContain("sold")
        const refused = answers.find((answer) => answer !== "sold")
        expect(refused).toMatchObject({ status: 400, data: { code: "insufficient_stock" } })
        expect(JSON.stringify(refused && typeof refused === "object" && refused.data)).toMatch(
          vietnamese,
        )
      })

      it("is not completed for an address the post could not find", async () => {
        const cart = await readyCart(1)
        const { metadata } = address
        for (const [code, changes] of [
          ["address_incomplete", { first_name: "" }],
          ["address_incomplete", { metadata: { ...metadata, commune_code: undefined } }],
          ["address_incomplete", { metadata: { ...metadata, unit_code_set: "vn-2004" } }],
          ["invalid_phone", { phone: "0123456789" }],
          ["unknown_province", { metadata: { ...metadata, province_code: "99" } }],
          ["unknown_commune", { metadata: { ...metadata, commune_code: "99999" } }],
          ["commune_not_in_province", { metadata: { ...metadata, province_code: "68" } }],
        ] as const) {
          const shipping_address = { ...address, ...changes }
          await api.post(`/store/carts/${cart.id}`, { shipping_address }, store)
          const { status, data } = await refusal(complete(cart))
          expect([status, data.code]).toEqual([400, code])
          expect(data.message).toMatch(vietnamese)
        }
      })

      it("is not completed with goods withdrawn or sold to somebody else meanwhile", async () => {
        const slow = await readyCart(3)
        const quick = await readyCart(3)
        await complete(quick)
        const short = await refusal(complete(slow))
        expect([short.status, short.data.code]).toEqual([400, "insufficient_stock"])
        expect(short.data.message).toContain("chỉ còn 2")
        await setSellerStatus(honey.seller.id, "suspended")
        const withdrawn = await refusal(complete(slow))
        expect([withdrawn.status, withdrawn.data.code]).toEqual([400, "not_on_sale"])
      })
    })
  },
})
