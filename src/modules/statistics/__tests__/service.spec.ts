import fc from "fast-check"
import { createDataSource } from "../data-source"
import { revertMigration, runMigrations } from "../migrations"
import type StatisticsModuleService from "../service"
import type { SaleEventFacts } from "../types"
import { createStatisticsDatabase, saleEvent } from "./database"

let database: Awaited<ReturnType<typeof createStatisticsDatabase>>
let service: StatisticsModuleService

/** Nothing may be deleted from the ledger, so a clean one is a new one. */
const renew = async () => {
  await revertMigration({ options: database.options })
  await runMigrations({ options: database.options })
}

const cancelled = (facts: Partial<SaleEventFacts> = {}) =>
  saleEvent({ kind: "cancelled", quantity: -2, value: -240_000, ...facts })

beforeAll(async () => {
  database = await createStatisticsDatabase("statistics_service_test")
  service = database.newService()
})
beforeEach(renew)
afterAll(() => database.drop())

describe("migrations", () => {
  it("make the tables the entities describe", async () => {
    const dataSource = await createDataSource(database.options).initialize()
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log()
    await dataSource.destroy()
    expect(upQueries).toEqual([])
  })

  it("answer the names of what they applied, nothing the second time, and are taken back by name", async () => {
    expect(await runMigrations({ options: database.options })).toEqual([])
    await revertMigration({
      options: database.options,
      migrationNames: ["CreateSaleLedger1764000000000"],
    })
    const { rows } = await database.sql.query("SELECT to_regclass('statistics.sale_event') AS name")
    expect(rows).toEqual([{ name: null }])
    expect(await runMigrations({ options: database.options })).toEqual([
      { name: "CreateSaleLedger1764000000000" },
    ])
  })
})

describe("recordSaleEvents", () => {
  it("writes the facts with the local day, and says which keys were new", async () => {
    const events = [saleEvent({ line_id: "line_1" }), saleEvent({ line_id: "line_2", star: null })]
    expect(await service.recordSaleEvents(events)).toEqual({
      recorded_keys: ["placed:order_1:line_1", "placed:order_1:line_2"],
    })
    expect(await service.recordSaleEvents(events)).toEqual({ recorded_keys: [] })

    const rows = await service.listOrderSaleEvents("order_1")
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      ...events[0],
      id: expect.stringMatching(/^sev_/),
      local_day: 20261124,
      local_month: 202611,
      recorded_at: expect.any(Date),
    })
    expect(rows[1].star).toBeNull()
  })

  it("counts an order once, also when its lines come in several goes", async () => {
    await service.recordSaleEvents([saleEvent({ line_id: "line_1" })])
    await service.recordSaleEvents([
      saleEvent({ line_id: "line_1" }),
      saleEvent({ line_id: "line_2", quantity: 1, value: 60_000 }),
    ])
    expect(await service.monthlyFigures({ province_code: "20", month: 202611 })).toEqual({
      month: 202611,
      orders: 1,
      orders_placed: 1,
      orders_cancelled: 0,
      quantity: 3,
      value: 300_000,
      contains_demo: false,
    })
    expect(await service.verifyCube()).toEqual([])
  })

  it("counts an event given twice in one call once", async () => {
    await service.recordSaleEvents([saleEvent(), saleEvent()])
    expect(await service.monthlyFigures({ province_code: "20", month: 202611 })).toMatchObject({
      orders: 1,
      quantity: 2,
      value: 240_000,
    })
  })

  it("puts a second on either side of Vietnamese midnight into its own month", async () => {
    await service.recordSaleEvents([
      saleEvent({ order_id: "last", occurred_at: new Date("2026-10-31T23:59:59+07:00") }),
      saleEvent({ order_id: "first", occurred_at: new Date("2026-11-01T00:00:00+07:00") }),
    ])
    const [last] = await service.listOrderSaleEvents("last")
    const [first] = await service.listOrderSaleEvents("first")
    expect([last.local_day, last.local_month]).toEqual([20261031, 202610])
    expect([first.local_day, first.local_month]).toEqual([20261101, 202611])
    const series = await service.monthlySeries({
      province_code: "20",
      to_month: 202611,
      months: 2,
    })
    expect(series.map(({ month, orders }) => [month, orders])).toEqual([
      [202610, 1],
      [202611, 1],
    ])
  })

  it("takes a cancellation off the month it happens in, and leaves the month of the order as it was", async () => {
    await service.recordSaleEvents([saleEvent({ occurred_at: new Date("2026-10-20T00:00:00Z") })])
    await service.recordSaleEvents([cancelled({ occurred_at: new Date("2026-11-02T00:00:00Z") })])
    const [october, november] = await service.monthlySeries({
      province_code: "20",
      to_month: 202611,
      months: 2,
    })
    expect(october).toMatchObject({ orders: 1, value: 240_000, quantity: 2 })
    expect(november).toMatchObject({
      orders: -1,
      orders_placed: 0,
      orders_cancelled: 1,
      value: -240_000,
      quantity: -2,
    })
  })

  it("refuses an order that stands in two provinces, and keeps nothing of it", async () => {
    await expect(
      service.recordSaleEvents([
        saleEvent({ line_id: "line_1", province_code: "20" }),
        saleEvent({ line_id: "line_2", province_code: "11" }),
      ]),
    ).rejects.toThrow(/sale_event_order_fkey/)
    expect(await service.listRecordedOrderIds(["order_1"])).toEqual({ placed: [], cancelled: [] })
    expect(await service.verifyCube()).toEqual([])
  })

  it("keeps nothing of a batch with a wrong row", async () => {
    await expect(
      service.recordSaleEvents([saleEvent(), saleEvent({ order_id: "order_2", quantity: -1 })]),
    ).rejects.toThrow(/sale_event_signs/)
    expect(await service.listOrderSaleEvents("order_1")).toEqual([])
    expect(await service.monthlyFigures({ province_code: "20", month: 202611 })).toMatchObject({
      orders: 0,
      value: 0,
    })
  })

  it("records more rows than one statement takes", async () => {
    const events = Array.from({ length: 1_201 }, (_, index) =>
      saleEvent({ order_id: `order_${index}`, quantity: 1, value: 1_000 }),
    )
    const { recorded_keys } = await service.recordSaleEvents(events)
    expect(recorded_keys).toHaveLength(1_201)
    expect(await service.monthlyFigures({ province_code: "20", month: 202611 })).toMatchObject({
      orders: 1_201,
      value: 1_201_000,
    })
    expect(await service.verifyCube()).toEqual([])
  })

  it("does nothing for no events", async () => {
    expect(await service.recordSaleEvents([])).toEqual({ recorded_keys: [] })
  })
})

describe("recordCancellation", () => {
  const calledOff = new Date("2026-12-01T02:00:00Z")

  it("turns the recorded rows round, whatever seller and certificate have become since", async () => {
    const placed = [
      saleEvent({ line_id: "line_1", star: 4 }),
      saleEvent({ line_id: "line_2", star: null, quantity: 1, value: 60_000 }),
    ]
    await service.recordSaleEvents(placed)
    const cancel = () => service.recordCancellation({ order_id: "order_1", occurred_at: calledOff })
    expect(await cancel()).toEqual({
      recorded_keys: ["cancelled:order_1:line_1", "cancelled:order_1:line_2"],
    })
    expect(await cancel()).toEqual({ recorded_keys: [] })

    const rows = await service.listOrderSaleEvents("order_1")
    expect(rows.filter(({ kind }) => kind === "cancelled")).toEqual([
      expect.objectContaining({
        ...placed[0],
        event_key: "cancelled:order_1:line_1",
        kind: "cancelled",
        occurred_at: calledOff,
        local_day: 20261201,
        quantity: -2,
        value: -240_000,
      }),
      expect.objectContaining({ line_id: "line_2", star: null, quantity: -1, value: -60_000 }),
    ])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4)
    expect(await service.monthlyFigures({ province_code: "20", month: 202612 })).toMatchObject({
      orders: -1,
      orders_cancelled: 1,
      value: -300_000,
    })
    expect(await service.verifyCube()).toEqual([])
  })

  it("takes back only the rows named", async () => {
    await service.recordSaleEvents([saleEvent(), saleEvent({ line_id: "line_2" })])
    const { recorded_keys } = await service.recordCancellation({
      order_id: "order_1",
      occurred_at: calledOff,
      event_keys: ["placed:order_1:line_2"],
    })
    expect(recorded_keys).toEqual(["cancelled:order_1:line_2"])
  })

  it("has nothing to take back of an order it does not know", async () => {
    expect(
      await service.recordCancellation({ order_id: "order_9", occurred_at: calledOff }),
    ).toEqual({ recorded_keys: [] })
  })

  it("takes a line of value 0 back", async () => {
    await service.recordSaleEvents([saleEvent({ value: 0 })])
    await service.recordCancellation({ order_id: "order_1", occurred_at: calledOff })
    expect(await service.verifyCube()).toEqual([])
  })
})

describe("the ledger", () => {
  const changes = [
    "UPDATE statistics.sale_event SET value = 0",
    "DELETE FROM statistics.sale_event",
    "TRUNCATE statistics.sale_event",
    "UPDATE statistics.sale_order SET province_code = '11'",
    "DELETE FROM statistics.sale_order",
    "TRUNCATE statistics.sale_order CASCADE",
  ]
  it.each(changes)("refuses %s", async (change) => {
    await service.recordSaleEvents([saleEvent()])
    await expect(database.sql.query(change)).rejects.toThrow(/append-only/)
    expect(await service.listOrderSaleEvents("order_1")).toHaveLength(1)
  })

  it("refuses a local day that is not the day in Vietnam", async () => {
    await service.recordSaleEvents([saleEvent()])
    await expect(
      database.sql.query(`
        INSERT INTO statistics.sale_event
        SELECT (jsonb_populate_record(event, '{"id": "sev_x", "event_key": "x", "local_day": 20261125}')).*
        FROM statistics.sale_event AS event`),
    ).rejects.toThrow(/sale_event_local_day/)
  })
})

describe("reading", () => {
  it("answers only the province asked for", async () => {
    await service.recordSaleEvents([
      saleEvent({ order_id: "order_20", province_code: "20" }),
      saleEvent({ order_id: "order_11", province_code: "11", value: 90_000, is_demo: true }),
    ])
    const figures = (province_code: string) =>
      service.monthlyFigures({ province_code, month: 202611 })
    expect(await figures("20")).toMatchObject({ orders: 1, value: 240_000, contains_demo: false })
    expect(await figures("11")).toMatchObject({ orders: 1, value: 90_000, contains_demo: true })
    expect(await figures("79")).toMatchObject({ orders: 0, value: 0, contains_demo: false })

    const page = { month: 202611, limit: 10, offset: 0 }
    const { sale_events, count } = await service.listSaleEvents({ province_code: "11", ...page })
    expect(count).toBe(1)
    expect(sale_events.map(({ order_id }) => order_id)).toEqual(["order_11"])
  })

  it("keeps a code of another code set apart", async () => {
    await service.recordSaleEvents([saleEvent({ unit_code_set: "vn-2004" })])
    expect(await service.monthlyFigures({ province_code: "20", month: 202611 })).toMatchObject({
      orders: 0,
    })
  })

  it("gives every month of a series, those without sales too, over the turn of a year", async () => {
    await service.recordSaleEvents([saleEvent({ occurred_at: new Date("2026-01-15T00:00:00Z") })])
    const series = await service.monthlySeries({
      province_code: "20",
      to_month: 202602,
      months: 12,
    })
    expect(series.map(({ month }) => month)).toEqual([
      202503, 202504, 202505, 202506, 202507, 202508, 202509, 202510, 202511, 202512, 202601,
      202602,
    ])
    expect(series.filter(({ orders }) => orders > 0).map(({ month }) => month)).toEqual([202601])
  })

  it("pages the rows behind a month, latest first", async () => {
    await service.recordSaleEvents(
      [1, 2, 3].map((day) =>
        saleEvent({ order_id: `order_${day}`, occurred_at: new Date(`2026-11-0${day}T05:00:00Z`) }),
      ),
    )
    const page = (offset: number) =>
      service.listSaleEvents({ province_code: "20", month: 202611, limit: 2, offset })
    const first = await page(0)
    const second = await page(2)
    expect(first.count).toBe(3)
    expect([...first.sale_events, ...second.sale_events].map(({ order_id }) => order_id)).toEqual([
      "order_3",
      "order_2",
      "order_1",
    ])
  })

  it("knows which orders are recorded as what", async () => {
    await service.recordSaleEvents([saleEvent(), cancelled(), saleEvent({ order_id: "order_2" })])
    const known = await service.listRecordedOrderIds(["order_1", "order_2", "order_3"])
    expect({ placed: known.placed.sort(), cancelled: known.cancelled }).toEqual({
      placed: ["order_1", "order_2"],
      cancelled: ["order_1"],
    })
    expect(await service.listRecordedOrderIds([])).toEqual({ placed: [], cancelled: [] })
  })
})

describe("verifyCube", () => {
  it("names the cell in which cube and ledger differ, and cells that only one of them has", async () => {
    await service.recordSaleEvents([saleEvent()])
    await database.sql.query("UPDATE statistics.sale_cube_cell SET value = value + 1")
    await database.sql.query(`
      INSERT INTO statistics.sale_cube_cell VALUES ('vn-2025', '11', 202611, 'shop', 'placed', false, 1, 1, 1, 5)`)
    expect(await service.verifyCube()).toEqual([
      expect.objectContaining({
        province_code: "11",
        cube: { orders: 1, lines: 1, quantity: 1, value: 5 },
        ledger: null,
      }),
      {
        unit_code_set: "vn-2025",
        province_code: "20",
        local_month: 202611,
        source: "shop",
        kind: "placed",
        is_demo: false,
        cube: { orders: 1, lines: 1, quantity: 2, value: 240_001 },
        ledger: { orders: 1, lines: 1, quantity: 2, value: 240_000 },
      },
    ])
  })
})

describe("any history", () => {
  const moments = [
    "2026-10-31T23:59:59+07:00",
    "2026-11-01T00:00:00+07:00",
    "2026-11-30T23:59:59.999+07:00",
    "2026-12-01T00:00:00+07:00",
  ].map((moment) => new Date(moment))

  /** An order of 1 to 3 lines, of one of two provinces, perhaps called off later. */
  const order = fc.record({
    province_code: fc.constantFrom("20", "11"),
    is_demo: fc.boolean(),
    placed_at: fc.constantFrom(...moments),
    cancelled_at: fc.option(fc.constantFrom(...moments), { nil: undefined }),
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 999 }),
        value: fc.integer({ min: 0, max: 9_999_999_999 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })

  const history = fc.array(order, { minLength: 1, maxLength: 6 }).chain((orders) => {
    const events = orders.flatMap((facts, orderIndex) => {
      const { province_code, is_demo } = facts
      return facts.lines.flatMap(({ quantity, value }, lineIndex) => {
        const line = {
          order_id: `order_${orderIndex}`,
          line_id: `line_${lineIndex}`,
          province_code,
          is_demo,
        }
        const placed = saleEvent({ ...line, occurred_at: facts.placed_at, quantity, value })
        return facts.cancelled_at
          ? [
              placed,
              cancelled({
                ...line,
                occurred_at: facts.cancelled_at,
                quantity: -quantity,
                value: 0 - value,
              }),
            ]
          : [placed]
      })
    })
    // Some events twice, all in any order, cut into calls anywhere.
    return fc.record({
      events: fc.constant(events),
      told: fc.array(fc.constantFrom(...events), { maxLength: 8 }).chain((repeats) =>
        fc.shuffledSubarray([...events, ...repeats.map((event) => ({ ...event }))], {
          minLength: events.length + repeats.length,
        }),
      ),
      size: fc.integer({ min: 1, max: 5 }),
      atOnce: fc.boolean(),
    })
  })

  it("gives the cube that the ledger adds up to, in any order, with repeats, by two processes", async () => {
    const other = database.newService()
    await fc.assert(
      fc.asyncProperty(history, async ({ events, told, size, atOnce }) => {
        await renew()
        const calls: SaleEventFacts[][] = []
        for (let start = 0; start < told.length; start += size) {
          calls.push(told.slice(start, start + size))
        }
        const tell = (call: SaleEventFacts[], index: number) =>
          (index % 2 === 0 ? service : other).recordSaleEvents(call)
        const answers = []
        if (atOnce) {
          answers.push(...(await Promise.all(calls.map(tell))))
        } else {
          for (const [index, call] of calls.entries()) answers.push(await tell(call, index))
        }

        expect(answers.flatMap(({ recorded_keys }) => recorded_keys).sort()).toEqual(
          events.map(({ event_key }) => event_key).sort(),
        )
        expect(await service.verifyCube()).toEqual([])
        for (const province_code of ["20", "11"]) {
          const of = events.filter((event) => event.province_code === province_code)
          const series = await service.monthlySeries({
            province_code,
            to_month: 202612,
            months: 3,
          })
          const ordersOf = (kind: string) =>
            new Set(of.filter((event) => event.kind === kind).map(({ order_id }) => order_id)).size
          const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
          expect({
            orders: sum(series.map(({ orders }) => orders)),
            quantity: sum(series.map(({ quantity }) => quantity)),
            value: sum(series.map(({ value }) => value)),
          }).toEqual({
            orders: ordersOf("placed") - ordersOf("cancelled"),
            quantity: sum(of.map(({ quantity }) => quantity)),
            value: sum(of.map(({ value }) => value)),
          })
        }
      }),
      { numRuns: 30 },
    )
  })
})
