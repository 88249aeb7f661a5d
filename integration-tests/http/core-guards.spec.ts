import type { IFileModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { prepareStoreWorkflow } from "../../src/workflows/store/prepare-store"
import {
  makeWorld,
  PASSWORD,
  phonePhoto,
  refusal,
  sellableListing,
  submittedListing,
  TAX_CODES,
  type Api,
  type Options,
  type World,
} from "../support/world"

type Uploaded = { files: { id: string; url: string }[] }

/** Letters only Vietnamese has: no English message holds one. */
const vietnamese = /[ăâđêôơưàáảãạ]/i

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api: runnerApi, getContainer }) => {
    const api: Api = runnerApi
    let world: World
    let store: Options
    /** Products with a listing: one on sale, one waiting for its decision; and one without. */
    let onSale: string
    let waiting: string
    let plain: string

    async function productOf(listing_id: string): Promise<string> {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "listing",
        fields: ["product.id"],
        filters: { id: listing_id },
      })
      return data[0]?.product?.id ?? ""
    }
    const statusOf = async (id: string) => {
      const { data } = await api.get<{ product: { status: string } }>(
        `/admin/products/${id}`,
        world.operator,
      )
      return data.product.status
    }
    const upload = (bytes: Buffer, name: string, type = "") => {
      const form = new FormData()
      form.append("files", new Blob([new Uint8Array(bytes)], { type }), name)
      return api.post<Uploaded>("/admin/uploads", form, world.operator)
    }
    const served = (file: string) =>
      api.get<ArrayBuffer>(`/static/${file}`, { responseType: "arraybuffer" })

    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
      const { result } = await prepareStoreWorkflow(getContainer()).run()
      store = { headers: { "x-publishable-api-key": result.web_key?.token ?? "" } }
      onSale = await productOf((await sellableListing(api, world, "langSon")).listing.id)
      const submitted = await submittedListing(api, world, "lamDong", {
        seller: { name: "HTX Cà phê thử", identity_number: TAX_CODES[1] },
        listing: { title: "Cà phê chờ duyệt" },
      })
      waiting = await productOf(submitted.listing.id)
      const { data } = await api.post<{ product: { id: string } }>(
        "/admin/products",
        { title: "Túi giấy", options: [{ title: "Cỡ", values: ["Vừa"] }] },
        world.operator,
      )
      plain = data.product.id
    })

    describe("a product that has a listing", () => {
      it("changes its status by our decision alone", async () => {
        for (const [id, status] of [
          [waiting, "published"],
          [waiting, "draft"],
          [onSale, "draft"],
          [onSale, "rejected"],
        ] as const) {
          const before = await statusOf(id)
          for (const call of [
            api.post(`/admin/products/${id}`, { status }, world.operator),
            api.post("/admin/products/batch", { update: [{ id, status }] }, world.operator),
          ]) {
            const { status: code, data } = await refusal(call)
            expect([code, data.code]).toEqual([400, "use_review"])
            expect(data.message).toMatch(vietnamese)
          }
          expect(await statusOf(id)).toBe(before)
        }
      })

      it("still takes other changes, with the status it has sent along", async () => {
        const body = { status: "published", title: "Mật ong bạc hà vụ mới" }
        const { data } = await api.post(`/admin/products/${onSale}`, body, world.operator)
        expect(data).toMatchObject({ product: body })
        const update = [{ id: waiting, subtitle: "Rang mộc" }]
        expect((await api.post("/admin/products/batch", { update }, world.operator)).status).toBe(
          200,
        )
      })

      it("is not deleted past our decision", async () => {
        for (const call of [
          api.delete(`/admin/products/${onSale}`, world.operator),
          api.post("/admin/products/batch", { delete: [plain, onSale] }, world.operator),
        ]) {
          const { status, data } = await refusal(call)
          expect([status, data.code]).toEqual([400, "use_review"])
        }
        expect(await statusOf(plain)).toBe("draft")
      })

      it("is not changed by an import, sent along or stored before", async () => {
        const table = `Product Id,Product Title,Product Status\n"${waiting}",Cà phê,published\n`
        const form = new FormData()
        form.append("file", new Blob([table], { type: "text/csv" }), "san-pham.csv")
        const sent = await refusal(api.post("/admin/products/import", form, world.operator))
        expect([sent.status, sent.data.code]).toEqual([400, "use_review"])

        const { data } = await upload(Buffer.from(table), "san-pham.csv", "text/csv")
        const stored = await refusal(
          api.post(
            "/admin/products/imports",
            {
              file_key: data.files[0]?.id,
              originalname: "san-pham.csv",
              extension: "csv",
              size: table.length,
              mime_type: "text/csv",
            },
            world.operator,
          ),
        )
        expect([stored.status, stored.data.code]).toEqual([400, "use_review"])
        expect(await statusOf(waiting)).toBe("proposed")
      })
    })

    it("leaves a product without a listing to core", async () => {
      await api.post(`/admin/products/${plain}`, { status: "published" }, world.operator)
      expect(await statusOf(plain)).toBe("published")
      const { status } = await api.delete(`/admin/products/${plain}`, world.operator)
      expect(status).toBe(200)
    })

    describe("signing in and registering", () => {
      const body = { email: "ai-do@example.vn", phone: "0911111111", password: PASSWORD }
      const identities = async () => {
        const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const { rows } = await pg.raw("select entity_id from provider_identity")
        return (rows as { entity_id: string }[]).map(({ entity_id }) => entity_id)
      }

      it.each([
        "thief/emailpass",
        "thief/phone",
        "seller/emailpass",
        "seller/phone",
        "partner/phone",
        "helper/emailpass",
        "officer/emailpass",
        "customer/phone",
        "user/phone",
      ])("knows no way of %s", async (way) => {
        for (const tail of ["", "/register", "/reset-password"]) {
          const { status } = await refusal(
            api.post(`/auth/${way}${tail}`, { ...body, identifier: body.email }),
          )
          expect([tail, status]).toEqual([tail, 400])
        }
        expect(await identities()).not.toContain(body.email)
        expect(await identities()).not.toContain(body.phone)
      })

      it("tells an unknown actor so", async () => {
        const { data } = await refusal(api.post("/auth/thief/emailpass/register", body))
        expect(data.code).toBe("sign_in_way_unknown")
        expect(data.message).toMatch(vietnamese)
      })

      it.each(["helper", "officer"])("lets no %s register itself", async (actor) => {
        const { status, data } = await refusal(api.post(`/auth/${actor}/phone/register`, body))
        expect([status, data.code]).toEqual([403, "registration_by_invitation"])
      })

      it("lets a buyer register and sign in", async () => {
        await api.post("/auth/customer/emailpass/register", body)
        const { data } = await api.post<{ token: string }>("/auth/customer/emailpass", body)
        expect(data.token).toEqual(expect.any(String))
      })
    })

    it("opens a payment session only as the shop offers, without data of the caller's", async () => {
      const place = "/store/payment-collections/pay_col_x/payment-sessions"
      for (const [body, code] of [
        [{ provider_id: "pp_other" }, "payment_way_unknown"],
        [{ provider_id: "pp_system_default", data: { amount: 1 } }, "payment_data_refused"],
        [{ provider_id: "pp_system_default", data: {} }, "payment_data_refused"],
      ] as const) {
        const { status, data } = await refusal(api.post(place, body, store))
        expect([status, data.code]).toEqual([400, code])
      }
    })

    describe("what an operator uploads", () => {
      it("is a picture under a name of ours, whatever it was called, and is shown", async () => {
        const bytes = await phonePhoto()
        const { data } = await upload(bytes, "../evil.html", "text/html")
        const [file] = data.files
        expect(file?.id).toMatch(/^\d+-[0-9a-f-]{36}\.jpg$/)
        const answer = await served(file?.id ?? "")
        expect(answer.headers).toMatchObject({
          "content-type": "image/jpeg",
          "content-disposition": "inline",
          "x-content-type-options": "nosniff",
          "content-security-policy": "default-src 'none'; sandbox",
        })
        expect(Buffer.from(answer.data).equals(bytes)).toBe(true)
        expect(new URL(file?.url ?? "").pathname).toBe(`/static/${file?.id}`)
      })

      it("is downloaded where it is no picture", async () => {
        for (const [bytes, name, type] of [
          ["%PDF-1.7\n%âãÏÓ\n1 0 obj", "a.pdf", "application/pdf"],
          ["Mã,Tên\n1,Mật ong\n", "a.csv", "text/csv"],
        ] as const) {
          const { data } = await upload(Buffer.from(bytes), name)
          const { headers } = await served(data.files[0]?.id ?? "")
          expect(headers["content-type"]).toContain(type)
          expect(headers["content-disposition"]).toMatch(/^attachment; filename="\d+-[\w.-]+"$/)
        }
      })

      it.each([
        ["a page", "<!doctype html><script>alert(1)</script>", "trang.png"],
        ["a page as a table", "  <html><script>alert(1)</script>", "bang.csv"],
        ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg"/>', "hinh.svg"],
        ["words", "chỉ là chữ", "chu.txt"],
        ["a table with a NUL", "a,b\n\0,c\n", "bang.csv"],
        ["nothing", "", "trong.jpg"],
      ])("is not %s", async (_what, text, name) => {
        const { status, data } = await refusal(upload(Buffer.from(text), name, "image/png"))
        expect([status, data.code, data.errors?.[0]?.field]).toEqual([
          400,
          "invalid_input",
          "files",
        ])
        expect(data.message).toMatch(vietnamese)
      })

      it("goes past us only as the private table of an import", async () => {
        const place = "/admin/uploads/presigned-urls"
        const asked = { originalname: "a", size: 10, mime_type: "text/csv" }
        for (const body of [
          { ...asked, mime_type: "text/html" },
          { ...asked, mime_type: "image/svg+xml" },
          { ...asked, access: "public" },
        ]) {
          const { status, data } = await refusal(api.post(place, body, world.operator))
          expect([status, data.code]).toEqual([400, "upload_type_refused"])
        }
        expect((await api.post(place, asked, world.operator)).status).toBe(200)
      })
    })

    describe("/static", () => {
      const keep = async (filename: string, access: "public" | "private") => {
        const files = getContainer().resolve<IFileModuleService>(Modules.FILE)
        const content = Buffer.from("<script>alert(1)</script>").toString("base64")
        const stored = await files.createFiles({
          filename,
          mimeType: "text/html",
          content,
          access,
        })
        return stored.id
      }

      it("never serves a page as a page, whoever stored it", async () => {
        for (const filename of ["trang.html", "hinh.svg", "khong-duoi"]) {
          const { headers } = await served(await keep(filename, "public"))
          expect(headers["content-type"]).toBe("application/octet-stream")
          expect(headers["content-disposition"]).toMatch(/^attachment/)
          expect(headers["x-content-type-options"]).toBe("nosniff")
        }
      })

      it("knows no private file, and nothing outside its folder", async () => {
        for (const file of [
          await keep("rieng.csv", "private"),
          "..%2F..%2Fetc%2Fpasswd",
          "%2e%2e%2fprivate%2fx",
          "khong-co.jpg",
        ]) {
          const { status } = await refusal(api.get(`/static/${file}`))
          expect([file, status]).toEqual([file, 404])
        }
      })
    })

    it("says with every answer how a browser must take it", async () => {
      const { headers } = await api.get("/open-data/provinces")
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "referrer-policy": "no-referrer",
      })
      expect(headers["x-powered-by"]).toBeUndefined()
    })
  },
})
