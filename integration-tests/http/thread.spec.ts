import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  makeWorld,
  PERSONAL_ID,
  phonePhoto,
  refusal,
  registration,
  sellableListing,
  submission,
  submittedListing,
  TAX_CODES,
  uploadPhoto,
  type Api,
  type Registered,
  type Submitted,
  type World,
} from "../support/world"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api: runnerApi, getContainer }) => {
    const api: Api = runnerApi
    let world: World

    // The runner restores the database to this state before each test.
    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
    })

    const sql = async (text: string, values: unknown[] = []) => {
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows } = await pg.raw(text, values as never)
      return rows as Record<string, unknown>[]
    }

    describe("signing in", () => {
      it("answers an unknown phone and a wrong password alike", async () => {
        const wrong = await refusal(
          api.post("/auth/helper/phone", { phone: "0900000011", password: "sai" }),
        )
        const unknown = await refusal(
          api.post("/auth/helper/phone", { phone: "0988888888", password: "sai" }),
        )
        expect(wrong.status).toBe(401)
        expect(unknown).toMatchObject({ status: wrong.status, data: wrong.data })
      })

      it("lets nobody register by core's public route", async () => {
        const body = { phone: "0911111111", password: "bất kỳ 123" }
        const { status } = await refusal(api.post("/auth/helper/phone/register", body))
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
        const rows = await sql("select id from provider_identity where entity_id = ?", [body.phone])
        expect(rows).toHaveLength(0)
      })

      it("keeps every actor to its own routes", async () => {
        for (const [path, options] of [
          ["/helper/me", world.langSon.officer],
          ["/officer/me", world.langSon.helper],
          ["/helper/me", world.operator],
          ["/helper/me", {}],
        ] as const) {
          expect(await refusal(api.get(path, options))).toMatchObject({
            status: 401,
            data: { code: "not_signed_in" },
          })
        }
        for (const options of [world.langSon.officer, world.langSon.helper, {}]) {
          expect((await refusal(api.get("/admin/sellers", options))).status).toBe(401)
        }
      })
    })

    describe("registering a seller", () => {
      it("registers a cooperative with its mandate and an audit row, the number sealed", async () => {
        const { helper } = world.langSon
        const { status, data } = await api.post<Registered>(
          "/helper/sellers",
          registration(world.langSon),
          helper,
        )
        expect(status).toBe(201)
        expect(data.seller).toMatchObject({
          status: "submitted",
          name: "HTX Mật ong thử",
          identity_masked: "*******488",
          province_name: "Tỉnh Lạng Sơn",
          handle: "htx-mat-ong-thu",
          listing_count: 0,
        })
        expect(JSON.stringify(data)).not.toContain(TAX_CODES[0])
        const [stored] = await sql("select * from seller where id = ?", [data.seller.id])
        expect(JSON.stringify(stored)).not.toContain(TAX_CODES[0])
        const acts = await sql("select * from act_on_behalf where seller_id = ?", [data.seller.id])
        expect(acts).toHaveLength(1)
        expect(acts[0]).toMatchObject({ action: "register_seller", subject_id: data.seller.id })
        expect(JSON.stringify(acts)).not.toContain(TAX_CODES[0])
      })

      it("registers a household by personal ID, in decomposed text too", async () => {
        const body = registration(world.langSon, {
          kind: "household",
          name: "Hộ Lò Văn Thử".normalize("NFD"),
          identity_number: PERSONAL_ID,
          representative_name: null,
        })
        const { data } = await api.post<{ seller: { name: string } }>(
          "/helper/sellers",
          body,
          world.langSon.helper,
        )
        expect(data.seller.name).toBe("Hộ Lò Văn Thử".normalize("NFC"))
      })

      it("refuses the same tax code twice, also from another office and at the same moment", async () => {
        await api.post("/helper/sellers", registration(world.langSon), world.langSon.helper)
        const again = await refusal(
          api.post("/helper/sellers", registration(world.lamDong), world.lamDong.helper),
        )
        expect(again).toMatchObject({ status: 400, data: { code: "seller_already_registered" } })
        expect(again.data.message).toContain("*******488")
        expect(again.data.message).not.toContain("HTX Mật ong thử")

        const other = registration(world.langSon, { identity_number: TAX_CODES[1] })
        const answers = await Promise.allSettled(
          [1, 2, 3, 4].map(() => api.post("/helper/sellers", other, world.langSon.helper)),
        )
        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        expect(await sql("select id from seller")).toHaveLength(2)
        expect(await sql("select id from mandate")).toHaveLength(2)
      })

      it("names every wrong field and writes nothing", async () => {
        const body = registration(world.langSon, {
          identity_number: "0100233489",
          province_code: "99",
          phone: "123",
          representative_name: null,
        })
        body.mandate.valid_to = "31/02/2027"
        const { status, data } = await refusal(
          api.post("/helper/sellers", body, world.langSon.helper),
        )
        expect(status).toBe(400)
        expect(data.code).toBe("invalid_input")
        expect(data.errors?.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
          "mandate.valid_to invalid_date",
          "seller.identity_number invalid_tax_code",
          "seller.phone invalid_phone",
          "seller.province_code unknown_province",
          "seller.representative_name representative_missing",
        ])
        expect(data.message).not.toContain("0100233489")
        expect(await sql("select id from seller")).toHaveLength(0)
      })

      it("refuses a body of the wrong form without a 500", async () => {
        for (const body of [{}, [], { seller: 1 }, { seller: {}, mandate: {}, more: 1 }]) {
          const answer = await refusal(api.post("/helper/sellers", body, world.langSon.helper))
          expect(answer).toMatchObject({ status: 400, data: { code: "invalid_input" } })
        }
      })

      it("shows an organisation nothing of a seller that gave it no mandate", async () => {
        const { data } = await api.post<Registered>(
          "/helper/sellers",
          registration(world.langSon),
          world.langSon.helper,
        )
        const { helper } = world.lamDong
        const mine = await api.get<{ count: number }>("/helper/sellers", helper)
        expect(mine.data.count).toBe(0)
        for (const call of [
          () => api.get(`/helper/sellers/${data.seller.id}`, helper),
          () => api.get(`/helper/sellers/${data.seller.id}/listings`, helper),
          () =>
            api.post(`/helper/sellers/${data.seller.id}/listings`, submission(["pho_x"]), helper),
        ]) {
          expect(await refusal(call())).toMatchObject({
            status: 404,
            data: { code: "seller_not_found" },
          })
        }
      })

      it("stops acting for a seller whose mandate was revoked or lapsed", async () => {
        const { data } = await api.post<Registered>(
          "/helper/sellers",
          registration(world.langSon),
          world.langSon.helper,
        )
        await sql("update mandate set valid_to = '2020-01-01'")
        expect(
          await refusal(api.get(`/helper/sellers/${data.seller.id}`, world.langSon.helper)),
        ).toMatchObject({ status: 404 })
      })
    })

    describe("verifying a seller", () => {
      it("verifies once, with method and person, and refuses the second time", async () => {
        const { seller } = await submittedListing(api, world, "langSon")
        const path = `/admin/sellers/${seller.id}/verify`
        const { data } = await api.post<{ seller: Record<string, unknown> }>(
          path,
          { method: "chip_card_read", note: "Đã xem thẻ" },
          world.operator,
        )
        expect(data.seller).toMatchObject({
          status: "verified",
          verifications: [{ method: "chip_card_read", note: "Đã xem thẻ" }],
          registered_by: { helper_name: "Cán bộ thử", organisation_name: "Bưu điện xã thử 20" },
        })
        const again = await refusal(api.post(path, { method: "paper_seen" }, world.operator))
        expect(again).toMatchObject({ status: 400, data: { code: "seller_state_refused" } })
        expect(await sql("select id from seller_verification")).toHaveLength(1)
      })

      it("gives a registration back with a reason the helper reads", async () => {
        const { seller } = await submittedListing(api, world, "langSon")
        const reason = "Ảnh giấy đăng ký bị mờ."
        await api.post(`/admin/sellers/${seller.id}/reject`, { reason }, world.operator)
        const { data } = await api.get<Registered>(
          `/helper/sellers/${seller.id}`,
          world.langSon.helper,
        )
        expect(data.seller).toMatchObject({ status: "rejected", rejection_reason: reason })
        const photo = await uploadPhoto(api, world.langSon.helper, await phonePhoto("#aa0000"))
        expect(
          await refusal(
            api.post(
              `/helper/sellers/${seller.id}/listings`,
              submission([photo.id]),
              world.langSon.helper,
            ),
          ),
        ).toMatchObject({ status: 400, data: { code: "seller_state_refused" } })
      })
    })

    describe("photos", () => {
      it("turns a photo upright, strips its metadata and stores it once", async () => {
        const bytes = await phonePhoto()
        const first = await uploadPhoto(api, world.langSon.helper, bytes)
        expect(first).toMatchObject({ width: 600, height: 900 })
        await uploadPhoto(api, world.langSon.helper, bytes)
        const rows = await sql("select renditions from listing_photo")
        expect(rows).toHaveLength(2)
        expect(rows[0]).toEqual(rows[1])
        const [{ renditions }] = rows as [{ renditions: { file: string }[] }]
        const file = renditions.find(({ file }) => file.endsWith(".jpg"))?.file ?? ""
        const served = await api.get<ArrayBuffer>(`/listings/photos/${file}`, {
          responseType: "arraybuffer",
        })
        expect(served.headers).toMatchObject({
          "content-type": "image/jpeg",
          "x-content-type-options": "nosniff",
        })
        expect(Buffer.from(served.data).includes(Buffer.from("Điện thoại thử"))).toBe(false)
      })

      it.each([
        ["a page", Buffer.from("<html><script>alert(1)</script></html>"), "photo_is_html"],
        ["nothing", Buffer.alloc(0), "photo_empty"],
        ["noise", Buffer.from("not a picture at all, only words in a file"), "photo_not_a_picture"],
      ])("refuses %s named as a photo", async (_what, bytes, code) => {
        const answer = await refusal(uploadPhoto(api, world.langSon.helper, bytes))
        expect(answer.status).toBe(400)
        expect(answer.data.errors?.[0]?.code).toBe(code)
        expect(await sql("select id from listing_photo")).toHaveLength(0)
      })

      it("refuses a picture bomb by its pixels before opening it", async () => {
        const { default: sharp } = await import("sharp")
        const bomb = await sharp({
          create: { width: 10_000, height: 6_000, channels: 3, background: "#fff" },
        })
          .png()
          .toBuffer()
        expect(bomb.length).toBeLessThan(1_000_000)
        const answer = await refusal(uploadPhoto(api, world.langSon.helper, bomb))
        expect(answer.data.errors?.[0]?.code).toBe("photo_too_many_pixels")
      })

      it("refuses a call without a photo", async () => {
        expect(
          await refusal(api.post("/helper/photos", new FormData(), world.langSon.helper)),
        ).toMatchObject({ status: 400 })
      })
    })

    describe("submitting a listing", () => {
      it("waits as proposed, with stock, facts, seller and audit row", async () => {
        const { seller, listing } = await submittedListing(api, world, "langSon")
        expect(listing).toMatchObject({
          status: "proposed",
          price: 120000,
          handle: "mat-ong-bac-ha-thu",
        })
        const queue = await api.get<{ listings: unknown[]; count: number }>(
          "/admin/listings?status=proposed",
          world.operator,
        )
        expect(queue.data).toMatchObject({
          count: 1,
          listings: [{ id: listing.id, seller: { id: seller.id, status: "submitted" } }],
        })
        expect(await sql("select stocked_quantity from inventory_level")).toEqual([
          { stocked_quantity: "20" },
        ])
        expect(await sql("select action from act_on_behalf order by received_at")).toEqual([
          { action: "register_seller" },
          { action: "submit_listing" },
        ])
      })

      it("names every wrong field", async () => {
        const { seller } = await submittedListing(api, world, "langSon")
        const body = submission(["pho_of_nobody"], {
          product_set_no: 77,
          label_facts: { gtin: "8931234567890", traceability_url: "javascript:alert(1)" },
        })
        const { data } = await refusal(
          api.post(`/helper/sellers/${seller.id}/listings`, body, world.langSon.helper),
        )
        expect(data.errors?.map(({ field }) => field).sort()).toEqual([
          "label_facts.gtin",
          "label_facts.traceability_url",
          "photo_ids",
          "product_set_no",
        ])
        const outOfRange = await refusal(
          api.post(
            `/helper/sellers/${seller.id}/listings`,
            submission(["x"], { price: -5, stock: 1.5, weight_grams: 0 }),
            world.langSon.helper,
          ),
        )
        expect(outOfRange.data.errors?.map(({ field }) => field).sort()).toEqual([
          "price",
          "stock",
          "weight_grams",
        ])
      })

      it("takes no photo of another organisation", async () => {
        const { seller } = await submittedListing(api, world, "langSon")
        const foreign = await uploadPhoto(api, world.lamDong.helper, await phonePhoto("#00aa00"))
        const { data } = await refusal(
          api.post(
            `/helper/sellers/${seller.id}/listings`,
            submission([foreign.id]),
            world.langSon.helper,
          ),
        )
        expect(data.errors?.[0]).toMatchObject({ field: "photo_ids", code: "photo_not_found" })
      })

      it("needs the mandate's permission to list", async () => {
        const body = registration(world.langSon)
        body.mandate.permissions = ["register"]
        const { data } = await api.post<Registered>("/helper/sellers", body, world.langSon.helper)
        expect(
          await refusal(
            api.post(
              `/helper/sellers/${data.seller.id}/listings`,
              submission(["pho_x"]),
              world.langSon.helper,
            ),
          ),
        ).toMatchObject({ status: 403, data: { code: "mandate_lacks_permission" } })
      })
    })

    describe("deciding on a listing", () => {
      it("publishes only a verified seller's, once", async () => {
        const { seller, listing } = await submittedListing(api, world, "langSon")
        const path = `/admin/listings/${listing.id}/publish`
        expect(await refusal(api.post(path, {}, world.operator))).toMatchObject({
          status: 400,
          data: { code: "seller_not_verified" },
        })
        expect(await sql("select id from moderation_remark")).toHaveLength(0)
        await api.post(
          `/admin/sellers/${seller.id}/verify`,
          { method: "paper_seen" },
          world.operator,
        )
        const { data } = await api.post<Submitted>(path, { remark: "Tốt" }, world.operator)
        expect(data.listing.status).toBe("published")
        expect(await refusal(api.post(path, {}, world.operator))).toMatchObject({
          data: { code: "listing_state_refused" },
        })
      })

      it("publishes no alcohol without a licence on file", async () => {
        const { seller, listing } = await submittedListing(api, world, "langSon", {
          listing: { title: "Rượu ngô thử", product_set_no: 14 },
        })
        await api.post(
          `/admin/sellers/${seller.id}/verify`,
          { method: "paper_seen" },
          world.operator,
        )
        expect(
          await refusal(api.post(`/admin/listings/${listing.id}/publish`, {}, world.operator)),
        ).toMatchObject({ status: 400, data: { code: "licence_missing" } })
      })

      it("gives a listing back with the remark the helper reads", async () => {
        const { seller, listing } = await submittedListing(api, world, "langSon")
        const remark = "Ảnh chưa rõ nhãn. Hãy chụp lại."
        await api.post(`/admin/listings/${listing.id}/reject`, { remark }, world.operator)
        const { data } = await api.get<{ listings: unknown[] }>(
          `/helper/sellers/${seller.id}/listings`,
          world.langSon.helper,
        )
        expect(data.listings).toMatchObject([{ status: "rejected", remark }])
      })
    })

    describe("recording a certificate", () => {
      const certificate = (listing_id: string, facts: Record<string, unknown> = {}) => ({
        listing_id,
        star: 4,
        score: 75.5,
        code: "20-05977-1-2026",
        issued_on: "2026-03-15",
        decision: { number: "12/QĐ-UBND", issuer: "UBND tỉnh Lạng Sơn", issued_on: "2026-03-15" },
        ...facts,
      })

      it("gives the badge and a public page, valid 36 months", async () => {
        const { listing } = await sellableListing(api, world, "langSon")
        const { status, data } = await api.post<{ certificate: Record<string, unknown> }>(
          "/officer/certificates",
          certificate(listing.id),
          world.langSon.officer,
        )
        expect(status).toBe(201)
        expect(data.certificate).toMatchObject({
          reference: "20-05977-1-2026",
          state: "active",
          expires_on: "2029-03-15",
          star: 4,
        })
        const page = await api.get<{ certificate: unknown }>(
          "/listings/certificates/20-05977-1-2026",
        )
        expect(page.data.certificate).toMatchObject({ listing: { handle: listing.handle } })
        const shown = await api.get<{ listing: { star: number } }>(`/listings/${listing.handle}`)
        expect(shown.data.listing.star).toBe(4)
      })

      it("shares one decision among many certificates and refuses a code twice", async () => {
        const { listing } = await sellableListing(api, world, "langSon")
        await api.post("/officer/certificates", certificate(listing.id), world.langSon.officer)
        const taken = await refusal(
          api.post("/officer/certificates", certificate(listing.id), world.langSon.officer),
        )
        expect(taken.data).toMatchObject({ code: "certificate_code_taken" })
        await api.post(
          "/officer/certificates",
          certificate(listing.id, { code: "20-05977-2-2026" }),
          world.langSon.officer,
        )
        expect(await sql("select id from ocop_decision")).toHaveLength(1)
        expect(await sql("select id from ocop_certificate")).toHaveLength(2)
      })

      it("is for the officer's own province alone", async () => {
        const { listing } = await sellableListing(api, world, "langSon")
        expect(
          await refusal(
            api.post("/officer/certificates", certificate(listing.id), world.lamDong.officer),
          ),
        ).toMatchObject({ status: 404, data: { code: "listing_not_found" } })
        const theirs = await api.get<{ count: number }>("/officer/listings", world.lamDong.officer)
        expect(theirs.data.count).toBe(0)
        const own = await api.get<{ count: number }>("/officer/listings", world.langSon.officer)
        expect(own.data.count).toBe(1)
      })

      it("names every wrong field", async () => {
        const { listing } = await sellableListing(api, world, "langSon")
        const { data } = await refusal(
          api.post(
            "/officer/certificates",
            certificate(listing.id, {
              score: 69.9,
              code: "20/1",
              issued_on: "2026-03-15",
              expires_on: "2026-03-01",
            }),
            world.langSon.officer,
          ),
        )
        expect(data.errors?.map(({ code }) => code).sort()).toEqual([
          "certificate_code_malformed",
          "expiry_before_issue",
          "score_outside_star",
        ])
      })
    })
  },
})
