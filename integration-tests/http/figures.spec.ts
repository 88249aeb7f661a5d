import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import reconcileSaleLedger from "../../src/jobs/reconcile-sale-ledger"
import { addDays, localDate, localMonth } from "../../src/lib/vietnam-time"
import { LISTING_MODULE } from "../../src/modules/listing"
import type ListingModuleService from "../../src/modules/listing/service"
import { OCOP_MODULE } from "../../src/modules/ocop"
import type OcopModuleService from "../../src/modules/ocop/service"
import { SELLER_MODULE } from "../../src/modules/seller"
import type SellerModuleService from "../../src/modules/seller/service"
import type { SellerStatus } from "../../src/modules/seller/types"
import { STATISTICS_MODULE } from "../../src/modules/statistics"
import type StatisticsModuleService from "../../src/modules/statistics/service"
import { recordCancellationWorkflow } from "../../src/workflows/statistics/record-cancellation"
import { recordSaleWorkflow } from "../../src/workflows/statistics/record-sale"
import { loadSoldOrder } from "../../src/workflows/statistics/load-sold-order"
import { recordSaleEventsStep } from "../../src/workflows/statistics/steps/record-sale-events"
import { makeWorld, refusal, type World } from "../support/world"

const MONTH = localMonth(new Date())
const TODAY = localDate(new Date())

type Goods = { product_id: string; seller_id: string; listing_id: string }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let statistics: StatisticsModuleService
    const officers: Record<string, World["operator"]> = {}
    let honey: Goods
    let coffee: Goods

    async function createGoods(
      title: string,
      province_code: string,
      facts: {
        is_demo?: boolean
        seller_status?: SellerStatus
        status?: "published" | "proposed"
        certificates?: { star: number; expires_on: string; status?: "verified" | "recorded" }[]
      } = {},
    ): Promise<Goods> {
      const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
      const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
      const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
      const link = container.resolve(ContainerRegistrationKeys.LINK)
      const handle = `${province_code}-${Math.random().toString(36).slice(2)}`
      const is_demo = facts.is_demo ?? false
      const seller = await sellers.createSellers({
        handle,
        kind: "cooperative",
        name: `HTX ${title}`,
        status: facts.seller_status ?? "verified",
        province_code,
        is_demo,
      })
      const {
        result: [product],
      } = await createProductsWorkflow(container).run({
        input: {
          products: [
            {
              title,
              handle,
              status: facts.status ?? "published",
              options: [{ title: "Quy cách", values: ["Chai"] }],
            },
          ],
        },
      })
      const listing = await listings.createListings({
        province_code,
        product_set_no: 3,
        submitted_at: new Date(),
        is_demo,
      })
      await link.create([
        {
          [Modules.PRODUCT]: { product_id: product.id },
          [LISTING_MODULE]: { listing_id: listing.id },
        },
        {
          [SELLER_MODULE]: { seller_id: seller.id },
          [Modules.PRODUCT]: { product_id: product.id },
        },
      ])
      for (const certificate of facts.certificates ?? []) {
        const { id } = await ocop.createOcopCertificates({
          status: "verified",
          product_name: title,
          holder_name: seller.name,
          province_code,
          issued_on: "2025-01-02",
          ...certificate,
        })
        await link.create({
          [Modules.PRODUCT]: { product_id: product.id },
          [OCOP_MODULE]: { ocop_certificate_id: id },
        })
      }
      return { product_id: product.id, seller_id: seller.id, listing_id: listing.id }
    }

    /** An order as core keeps it; made without the event that a completed cart sends. */
    async function createOrder(goods: Goods, quantity = 2): Promise<string> {
      const order = await container.resolve(Modules.ORDER).createOrders({
        currency_code: "vnd",
        email: "nguoi-mua@ocop.example",
        items: [
          {
            title: "Chai",
            product_id: goods.product_id,
            product_title: "Mật ong khi đặt",
            quantity,
            unit_price: 120_000,
            adjustments: [{ amount: 20_000, code: "MINHHOA" }],
          },
        ],
        shipping_methods: [{ name: "Bưu điện", amount: 25_000 }],
      })
      return order.id
    }

    const emit = (name: string, id: string) =>
      container.resolve<IEventBusModuleService>(Modules.EVENT_BUS).emit({ name, data: { id } })

    const recorded = async (order_id: string, rows: number) => {
      for (let tries = 0; tries < 100; tries++) {
        const events = await statistics.listOrderSaleEvents(order_id)
        if (events.length >= rows) return events
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`The ledger has no ${rows} row(s) of ${order_id}`)
    }

    const figures = async (province_code: string, month = "") =>
      (await api.get(`/officer/figures?month=${month}`, officers[province_code])).data

    beforeAll(async () => {
      container = getContainer()
      statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
      const world = await makeWorld(api, container)
      officers["20"] = world.langSon.officer
      officers["68"] = world.lamDong.officer
      honey = await createGoods("Mật ong", "20", {
        certificates: [{ star: 4, expires_on: addDays(TODAY, 400) }],
      })
      coffee = await createGoods("Cà phê", "68", { is_demo: true })
    })

    describe("a sale", () => {
      it("enters the figures of its seller's province when the order is placed", async () => {
        const order_id = await createOrder(honey)
        await emit(OrderWorkflowEvents.PLACED, order_id)
        const [event] = await recorded(order_id, 1)
        expect(event).toMatchObject({
          kind: "placed",
          source: "shop",
          product_id: honey.product_id,
          listing_id: honey.listing_id,
          listing_title: "Mật ong khi đặt",
          seller_id: honey.seller_id,
          province_code: "20",
          unit_code_set: "vn-2025",
          product_set_no: 3,
          star: 4,
          quantity: 2,
          // 2 x 120 000 less the discount; the 25 000 of shipping are not goods.
          value: 220_000,
          is_demo: false,
        })
        expect(await figures("20")).toMatchObject({
          month: MONTH,
          province_code: "20",
          province_name: expect.stringContaining("Lạng Sơn"),
          orders: { count: 1, value: 220_000, quantity: 2 },
          previous_month: { count: 0, value: 0 },
          contains_demo: false,
        })
        expect(await figures("68")).toMatchObject({ orders: { count: 0, value: 0, quantity: 0 } })
      })

      it("leaves them when the order is cancelled, and stays in the ledger", async () => {
        const order_id = await createOrder(honey)
        await recordSaleWorkflow(container).run({ input: { order_id } })
        await cancelOrderWorkflow(container).run({ input: { order_id } })
        const events = await recorded(order_id, 2)
        expect(events.map(({ kind, quantity, value }) => [kind, quantity, value])).toEqual([
          ["placed", 2, 220_000],
          ["cancelled", -2, -220_000],
        ])
        expect((await figures("20")).orders).toEqual({ count: 0, value: 0, quantity: 0 })
        const { data } = await api.get("/officer/sale-events", officers["20"])
        expect(data).toMatchObject({
          count: 2,
          sale_events: [
            { kind: "cancelled", value: -220_000, seller_name: "HTX Mật ong" },
            { kind: "placed", value: 220_000, listing_title: "Mật ong khi đặt" },
          ],
        })
      })

      it("is recorded once, however often the workflow runs, by however many at once", async () => {
        const order_id = await createOrder(honey)
        const runs = await Promise.all(
          [1, 2, 3].map(() => recordSaleWorkflow(container).run({ input: { order_id } })),
        )
        expect(runs.flatMap(({ result }) => result)).toHaveLength(1)
        expect((await figures("20")).orders.count).toBe(1)
      })

      it("is not cancelled in the figures while it is not cancelled in the shop", async () => {
        const order_id = await createOrder(honey)
        await expect(
          recordCancellationWorkflow(container).run({ input: { order_id } }),
        ).rejects.toMatchObject({ code: "order_not_cancelled" })
        expect(await statistics.listOrderSaleEvents(order_id)).toEqual([])
      })

      it("adds up to nothing again when a workflow that recorded it fails later", async () => {
        const order_id = await createOrder(honey)
        const failStep = createStep("fail-after-recording", async () => {
          throw new Error("later step failed")
        })
        const failing = createWorkflow("record-sale-then-fail", (input: { order_id: string }) => {
          recordSaleEventsStep(loadSoldOrder(input))
          failStep()
          return new WorkflowResponse(undefined)
        })
        await expect(failing(container).run({ input: { order_id } })).rejects.toMatchObject({
          message: "later step failed",
        })
        expect((await statistics.listOrderSaleEvents(order_id)).map(({ value }) => value)).toEqual([
          220_000, -220_000,
        ])
        expect((await figures("20")).orders).toEqual({ count: 0, value: 0, quantity: 0 })
        expect(await statistics.verifyCube()).toEqual([])
      })

      it("of a host's own goods is none of ours", async () => {
        const {
          result: [product],
        } = await createProductsWorkflow(container).run({
          input: {
            products: [{ title: "Hàng của chủ trang", options: [{ title: "Cỡ", values: ["M"] }] }],
          },
        })
        const order_id = await createOrder({ ...honey, product_id: product.id })
        const { result } = await recordSaleWorkflow(container).run({ input: { order_id } })
        expect(result).toEqual([])
      })
    })

    describe("an order whose event was lost", () => {
      it("is recorded by the job, once, also when the event comes after all", async () => {
        const order_id = await createOrder(honey)
        expect(await statistics.listOrderSaleEvents(order_id)).toEqual([])

        await reconcileSaleLedger(container)
        expect(await statistics.listOrderSaleEvents(order_id)).toHaveLength(1)

        await Promise.all([
          reconcileSaleLedger(container),
          emit(OrderWorkflowEvents.PLACED, order_id),
          recordSaleWorkflow(container).run({ input: { order_id } }),
        ])
        expect(await statistics.listOrderSaleEvents(order_id)).toHaveLength(1)
        expect((await figures("20")).orders).toEqual({ count: 1, value: 220_000, quantity: 2 })
        expect(await statistics.verifyCube()).toEqual([])
      })

      it("is recorded as placed and cancelled when both events were lost", async () => {
        const order_id = await createOrder(honey)
        await container.resolve(Modules.ORDER).cancel(order_id)
        await reconcileSaleLedger(container)
        await reconcileSaleLedger(container)
        expect((await statistics.listOrderSaleEvents(order_id)).map(({ kind }) => kind)).toEqual([
          "placed",
          "cancelled",
        ])
        expect((await figures("20")).orders).toEqual({ count: 0, value: 0, quantity: 0 })
      })

      it("keeps no other from its turn when it cannot be recorded", async () => {
        const broken = await createOrder({ ...honey, product_id: honey.product_id }, 1)
        const whole = await createOrder(honey)
        const record = jest
          .spyOn(statistics, "recordSaleEvents")
          .mockRejectedValueOnce(new Error("the database was away"))
        await reconcileSaleLedger(container)
        record.mockRestore()
        const after = await statistics.listRecordedOrderIds([broken, whole])
        expect(after.placed).toHaveLength(1)
        await reconcileSaleLedger(container)
        expect((await statistics.listRecordedOrderIds([broken, whole])).placed).toHaveLength(2)
      })
    })

    describe("GET /officer/figures", () => {
      it("counts the published listings of the province by the star in force today", async () => {
        await createGoods("Hồng", "20", {
          certificates: [
            { star: 3, expires_on: addDays(TODAY, 500) },
            { star: 5, expires_on: TODAY },
          ],
        })
        await createGoods("Na", "20", {
          certificates: [
            { star: 5, expires_on: addDays(TODAY, -1) },
            { star: 3, expires_on: addDays(TODAY, 90) },
          ],
        })
        await createGoods("Hồi", "20", {
          certificates: [{ star: 5, expires_on: addDays(TODAY, 90), status: "recorded" }],
        })
        await createGoods("Trám", "20", {
          status: "proposed",
          certificates: [{ star: 5, expires_on: addDays(TODAY, 90) }],
        })
        await createGoods("Dâu", "68", {
          certificates: [{ star: 5, expires_on: addDays(TODAY, 90) }],
        })
        const { listings, contains_demo } = await figures("20")
        expect(listings).toEqual({
          published: 4,
          by_star: [
            { star: 5, count: 1 },
            { star: 4, count: 1 },
            { star: 3, count: 1 },
            { star: null, count: 1 },
          ],
        })
        expect(contains_demo).toBe(false)
        expect((await figures("68")).listings).toEqual({
          published: 2,
          by_star: [
            { star: 5, count: 1 },
            { star: 4, count: 0 },
            { star: 3, count: 0 },
            { star: null, count: 1 },
          ],
        })
      })

      it("counts the verified sellers of the province by kind, and says that demo is among them", async () => {
        await createGoods("Chè", "68", { seller_status: "submitted" })
        const { sellers, contains_demo } = await figures("68")
        expect(sellers).toEqual({
          verified: 1,
          by_kind: [
            { kind: "cooperative", count: 1 },
            { kind: "cooperative_group", count: 0 },
            { kind: "household", count: 0 },
            { kind: "farm", count: 0 },
            { kind: "enterprise", count: 0 },
          ],
        })
        expect(contains_demo).toBe(true)
      })

      it("gives twelve months to the one asked for, this month when none is", async () => {
        const order_id = await createOrder(coffee)
        await recordSaleWorkflow(container).run({ input: { order_id } })
        const now = await figures("68")
        expect(now.by_month).toHaveLength(12)
        expect(now.by_month.at(-1)).toEqual({ month: MONTH, orders: 1, value: 220_000 })
        expect(
          now.by_month.slice(0, -1).every(({ orders }: { orders: number }) => orders === 0),
        ).toBe(true)

        const before = await figures("68", "202001")
        expect(before.orders).toEqual({ count: 0, value: 0, quantity: 0 })
        expect(before.by_month[0].month).toBe(201902)
        expect(before.listings.published).toBe(1)
      })

      it.each(["202613", "202600", "11/2026", "2026", "99999999", "2026.5"])(
        "refuses month %s with a sentence",
        async (month) => {
          const answer = await refusal(
            api.get(`/officer/figures?month=${encodeURIComponent(month)}`, officers["20"]),
          )
          expect(answer).toMatchObject({
            status: 400,
            data: { code: "invalid_input", errors: [{ field: "month" }] },
          })
          expect(answer.data.message).toContain("202611")
        },
      )

      it("answers officers alone, and takes no province from the question", async () => {
        expect(await refusal(api.get("/officer/figures"))).toMatchObject({
          status: 401,
          data: { code: "not_signed_in" },
        })
        expect(await refusal(api.get("/officer/sale-events"))).toMatchObject({ status: 401 })
        expect(
          await refusal(api.get("/officer/figures?province_code=68", officers["20"])),
        ).toMatchObject({
          status: 400,
          data: { code: "invalid_input" },
        })
      })
    })

    describe("GET /officer/sale-events", () => {
      it("pages the rows of the officer's own province", async () => {
        for (const goods of [honey, honey, coffee]) {
          const order_id = await createOrder(goods)
          await recordSaleWorkflow(container).run({ input: { order_id } })
        }
        const page = async (offset: number) =>
          (
            await api.get(
              `/officer/sale-events?month=${MONTH}&limit=1&offset=${offset}`,
              officers["20"],
            )
          ).data
        const [first, second, third] = [await page(0), await page(1), await page(2)]
        expect([first.count, second.count, third.count]).toEqual([2, 2, 2])
        expect(first.sale_events[0]).toEqual({
          id: expect.stringMatching(/^sev_/),
          kind: "placed",
          occurred_at: expect.stringMatching(/Z$/),
          order_display_id: expect.any(Number),
          listing_title: "Mật ong khi đặt",
          seller_name: "HTX Mật ong",
          quantity: 2,
          value: 220_000,
        })
        expect(second.sale_events[0].id).not.toBe(first.sale_events[0].id)
        expect(third.sale_events).toEqual([])
      })

      it("refuses a page that is too long", async () => {
        expect(
          await refusal(api.get("/officer/sale-events?limit=1000", officers["20"])),
        ).toMatchObject({
          status: 400,
          data: { code: "invalid_input" },
        })
      })
    })
  },
})
