import { generateEntityId } from "@medusajs/framework/utils"
import { Between, type DataSource, type EntityManager } from "typeorm"
import { addMonths, localDay, localMonth } from "../../lib/vietnam-time"
import { cellOf, cubeAdditions } from "./cube"
import { createDataSource, STATISTICS_SCHEMA } from "./data-source"
import { SaleCubeCell } from "./entities/sale-cube-cell"
import { SaleEvent } from "./entities/sale-event"
import { SaleOrder } from "./entities/sale-order"
import { wholeNumber } from "./entities/whole-number"
import {
  saleEventKey,
  type CubeDifference,
  type MonthlyFigures,
  type SaleCell,
  type SaleEventFacts,
  type SaleMeasures,
  type StatisticsModuleOptions,
} from "./types"

/** The code set the figures are asked in. Rows of another set are other provinces under the same numbers. */
const UNIT_CODE_SET = "vn-2025"

/** Rows a statement: PostgreSQL takes 65 535 values in one, a row of the ledger has 23. */
const BATCH = 500

/** A ledger row before it is written. */
type SaleEventRow = Omit<SaleEvent, "order">

/**
 * The figures: an append-only ledger of sale events and the cube added up from it, on TypeORM in a schema of its own.
 * Every reading is of one province.
 */
class StatisticsModuleService {
  protected readonly options_: StatisticsModuleOptions
  protected dataSource_: Promise<DataSource> | undefined

  constructor(_container: Record<string, unknown>, options: StatisticsModuleOptions) {
    this.options_ = options
  }

  __hooks = {
    onApplicationShutdown: async (): Promise<void> => {
      const dataSource = await this.dataSource_?.catch(() => undefined)
      this.dataSource_ = undefined
      await dataSource?.destroy()
    },
  }

  /** Connects on first use: commands that only load the modules should not. A failed try is made again. */
  protected connection_(): Promise<DataSource> {
    this.dataSource_ ??= createDataSource(this.options_)
      .initialize()
      .catch((error: unknown) => {
        this.dataSource_ = undefined
        throw error
      })
    return this.dataSource_
  }

  /**
   * Adds events to the ledger and to the cube in one transaction. Events whose key the ledger has are left out, so
   * recording again, in any order, by several processes at once, changes nothing.
   * @returns the keys of the events that were new
   * @throws when lines of one order differ in province, month, source or demo mark: the order could not be counted once
   */
  async recordSaleEvents(events: SaleEventFacts[]): Promise<{ recorded_keys: string[] }> {
    const rows = [...new Map(events.map((event) => [event.event_key, event])).values()]
      .map(ledgerRow)
      .sort((a, b) => (a.event_key < b.event_key ? -1 : 1))
    const dataSource = await this.connection_()
    return dataSource.transaction(async (manager) => {
      const newOrders = await insertOrders(manager, rows)
      const newEvents = await insertEvents(manager, rows)
      await addToCube(manager, cubeAdditions(newOrders, newEvents))
      return { recorded_keys: newEvents.map(({ event_key }) => event_key) }
    })
  }

  /**
   * Takes an order back out of the figures: one cancelled row a placed row of the ledger, with its facts and with quantity
   * and value turned round, so that province, star and value are those it was recorded with. Lines already cancelled are
   * left out; an order the ledger does not know has nothing to take back.
   * @param filter.occurred_at when the order was called off; its month gets the cancellation
   * @param filter.event_keys only these placed rows
   * @returns the keys of the cancelled rows that were new
   */
  async recordCancellation(filter: {
    order_id: string
    occurred_at: Date
    event_keys?: string[]
  }): Promise<{ recorded_keys: string[] }> {
    const { order_id, occurred_at, event_keys } = filter
    const placed = (await this.listOrderSaleEvents(order_id)).filter(
      (row) => row.kind === "placed" && (event_keys?.includes(row.event_key) ?? true),
    )
    return this.recordSaleEvents(placed.map((row) => cancellationOf(row, occurred_at)))
  }

  /** The figures of a province in a month (e.g. 202611, Asia/Ho_Chi_Minh), zeros where nothing was sold. */
  async monthlyFigures(filter: { province_code: string; month: number }): Promise<MonthlyFigures> {
    const [figures] = await this.monthlySeries({
      province_code: filter.province_code,
      to_month: filter.month,
      months: 1,
    })
    return figures
  }

  /** The figures of the `months` months up to and including `to_month`, earliest first, none left out. */
  async monthlySeries(filter: {
    province_code: string
    to_month: number
    months: number
  }): Promise<MonthlyFigures[]> {
    const months = monthsUpTo(filter.to_month, filter.months)
    const dataSource = await this.connection_()
    const cells = await dataSource.getRepository(SaleCubeCell).findBy({
      unit_code_set: UNIT_CODE_SET,
      province_code: filter.province_code,
      local_month: Between(months[0], filter.to_month),
    })
    return months.map((month) =>
      figuresOf(
        month,
        cells.filter(({ local_month }) => local_month === month),
      ),
    )
  }

  /** The ledger rows behind a province's month, latest first, and how many there are in all. */
  async listSaleEvents(filter: {
    province_code: string
    month: number
    limit: number
    offset: number
  }): Promise<{ sale_events: SaleEvent[]; count: number }> {
    const dataSource = await this.connection_()
    const [sale_events, count] = await dataSource.getRepository(SaleEvent).findAndCount({
      where: {
        unit_code_set: UNIT_CODE_SET,
        province_code: filter.province_code,
        local_month: filter.month,
      },
      order: { occurred_at: "DESC", id: "DESC" },
      take: filter.limit,
      skip: filter.offset,
    })
    return { sale_events, count }
  }

  /** The ledger rows of one order, of both kinds, by line. */
  async listOrderSaleEvents(order_id: string): Promise<SaleEvent[]> {
    const dataSource = await this.connection_()
    return dataSource
      .getRepository(SaleEvent)
      .find({ where: { order_id }, order: { kind: "DESC", line_id: "ASC" } })
  }

  /** Which of the orders the ledger knows as placed, and which as cancelled. */
  async listRecordedOrderIds(ids: string[]): Promise<{ placed: string[]; cancelled: string[] }> {
    const dataSource = await this.connection_()
    const orders: Pick<SaleOrder, "order_id" | "kind">[] = await dataSource.query(
      `SELECT order_id, kind FROM ${STATISTICS_SCHEMA}.sale_order WHERE order_id = ANY ($1::text[])`,
      [ids],
    )
    const idsOf = (kind: SaleOrder["kind"]) =>
      orders.filter((order) => order.kind === kind).map(({ order_id }) => order_id)
    return { placed: idsOf("placed"), cancelled: idsOf("cancelled") }
  }

  /**
   * Adds the whole ledger up again and compares it with the cube. Empty when they agree. Reads both in one statement, so
   * events recorded meanwhile are in both or in neither.
   */
  async verifyCube(): Promise<CubeDifference[]> {
    const dataSource = await this.connection_()
    const differences: (SaleCell & Record<MeasureColumn, string | null>)[] =
      await dataSource.query(VERIFY_CUBE)
    return differences.map((row) => ({
      ...cellOf(row),
      cube: measuresOf(row.cube_orders, row.cube_lines, row.cube_quantity, row.cube_value),
      ledger: measuresOf(
        row.ledger_orders,
        row.ledger_lines,
        row.ledger_quantity,
        row.ledger_value,
      ),
    }))
  }
}

export default StatisticsModuleService

type MeasureColumn = `${"cube" | "ledger"}_${keyof SaleMeasures}`

const CELL = "unit_code_set, province_code, local_month, source, kind, is_demo"

const VERIFY_CUBE = `
  WITH ledger AS (
    SELECT ${CELL}, count(DISTINCT order_id) AS orders, count(*) AS lines,
           sum(quantity) AS quantity, sum(value) AS value
    FROM ${STATISTICS_SCHEMA}.sale_event
    GROUP BY ${CELL}
  )
  SELECT ${CELL},
         cube.orders AS cube_orders, cube.lines AS cube_lines,
         cube.quantity AS cube_quantity, cube.value AS cube_value,
         ledger.orders AS ledger_orders, ledger.lines AS ledger_lines,
         ledger.quantity AS ledger_quantity, ledger.value AS ledger_value
  FROM ${STATISTICS_SCHEMA}.sale_cube_cell AS cube
  FULL JOIN ledger USING (${CELL})
  WHERE (cube.orders, cube.lines, cube.quantity, cube.value)
        IS DISTINCT FROM (ledger.orders, ledger.lines, ledger.quantity, ledger.value)
  ORDER BY ${CELL}`

/** The facts of a placed row turned round. */
function cancellationOf(placed: SaleEvent, occurred_at: Date): SaleEventFacts {
  return {
    ...placed,
    event_key: saleEventKey("cancelled", placed.order_id, placed.line_id),
    kind: "cancelled",
    occurred_at,
    quantity: 0 - placed.quantity,
    value: 0 - placed.value,
  }
}

function ledgerRow(event: SaleEventFacts): SaleEventRow {
  return {
    ...event,
    recorded_at: new Date(),
    id: generateEntityId(undefined, "sev"),
    local_day: localDay(event.occurred_at),
    local_month: localMonth(event.occurred_at),
  }
}

/** Adds the orders the rows belong to and answers those that were new. */
async function insertOrders(manager: EntityManager, rows: SaleEventRow[]): Promise<SaleOrder[]> {
  const orders = [
    ...new Map(
      rows.map((row) => [
        JSON.stringify([row.order_id, row.kind]),
        { order_id: row.order_id, ...cellOf(row) },
      ]),
    ).entries(),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, order]) => order)
  return insertNew(manager, SaleOrder, orders, ["order_id", "kind"])
}

/** Adds the rows whose key the ledger has not and answers those. */
async function insertEvents(manager: EntityManager, rows: SaleEventRow[]): Promise<SaleEventRow[]> {
  return insertNew(manager, SaleEvent, rows, ["event_key"])
}

/** Inserts rows in batches, leaving out those in conflict, and answers the rows that PostgreSQL says it took. */
async function insertNew<Row extends object>(
  manager: EntityManager,
  entity: typeof SaleOrder | typeof SaleEvent,
  rows: Row[],
  key: (keyof Row & string)[],
): Promise<Row[]> {
  const keyOf = (row: Pick<Row, keyof Row & string>) => JSON.stringify(key.map((name) => row[name]))
  const taken = new Set<string>()
  for (let start = 0; start < rows.length; start += BATCH) {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + BATCH))
      .orIgnore()
      .updateEntity(false)
      .returning(key)
      .execute()
    for (const row of raw as Row[]) {
      taken.add(keyOf(row))
    }
  }
  return rows.filter((row) => taken.has(keyOf(row)))
}

async function addToCube(
  manager: EntityManager,
  additions: (SaleCell & SaleMeasures)[],
): Promise<void> {
  await manager.query(
    `INSERT INTO ${STATISTICS_SCHEMA}.sale_cube_cell AS cell (${CELL}, orders, lines, quantity, value)
     SELECT ${CELL}, orders, lines, quantity, value
     FROM jsonb_to_recordset($1::jsonb) AS addition (
       unit_code_set text, province_code text, local_month integer, source text, kind text, is_demo boolean,
       orders bigint, lines bigint, quantity bigint, value bigint)
     ON CONFLICT (${CELL}) DO UPDATE SET
       orders = cell.orders + excluded.orders,
       lines = cell.lines + excluded.lines,
       quantity = cell.quantity + excluded.quantity,
       value = cell.value + excluded.value`,
    [JSON.stringify(additions)],
  )
}

/** The `count` months up to and including `to`, earliest first: `monthsUpTo(202601, 2)` is 202512, 202601. */
function monthsUpTo(to: number, count: number): number[] {
  const first = `${Math.floor(to / 100)}-${String(to % 100).padStart(2, "0")}-01`
  return Array.from({ length: count }, (_, index) =>
    Number(
      addMonths(first, index - count + 1)
        .slice(0, 7)
        .replace("-", ""),
    ),
  )
}

function figuresOf(month: number, cells: SaleCubeCell[]): MonthlyFigures {
  const total = (measure: keyof SaleMeasures, kind?: SaleCell["kind"]) =>
    cells
      .filter((cell) => kind === undefined || cell.kind === kind)
      .reduce((sum, cell) => sum + cell[measure], 0)
  const orders_placed = total("orders", "placed")
  const orders_cancelled = total("orders", "cancelled")
  return {
    month,
    orders: orders_placed - orders_cancelled,
    orders_placed,
    orders_cancelled,
    quantity: total("quantity"),
    value: total("value"),
    contains_demo: cells.some(({ is_demo }) => is_demo),
  }
}

function measuresOf(...measures: (string | null)[]): SaleMeasures | null {
  const [orders, lines, quantity, value] = measures.map((measure) =>
    measure === null ? null : wholeNumber(measure),
  )
  return orders === null || lines === null || quantity === null || value === null
    ? null
    : { orders, lines, quantity, value }
}
