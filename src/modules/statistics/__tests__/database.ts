import { Client } from "pg"
import { runMigrations } from "../migrations"
import StatisticsModuleService from "../service"
import { saleEventKey, type SaleEventFacts, type StatisticsModuleOptions } from "../types"

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`

/** A database of its own with the module's tables, as Medusa would make it. */
export async function createStatisticsDatabase(name: string) {
  const server = new Client({ connectionString: urlOf("postgres") })
  await server.connect()
  await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await server.query(`CREATE DATABASE ${name}`)
  const options: StatisticsModuleOptions = { database: { clientUrl: urlOf(name) } }
  await runMigrations({ options })
  const sql = new Client({ connectionString: urlOf(name) })
  await sql.connect()
  const services: StatisticsModuleService[] = []
  return {
    options,
    sql,
    /** A service as one process has it, with connections of its own. */
    newService() {
      const service = new StatisticsModuleService({}, options)
      services.push(service)
      return service
    },
    async drop() {
      await Promise.all(services.map((service) => service.__hooks.onApplicationShutdown()))
      await sql.end()
      await server.query(`DROP DATABASE ${name}`)
      await server.end()
    },
  }
}

/** A placed line in Lạng Sơn (20), unless said otherwise; `event_key` follows from kind, order and line. */
export function saleEvent(facts: Partial<SaleEventFacts> = {}): SaleEventFacts {
  const { kind = "placed", order_id = "order_1", line_id = "line_1" } = facts
  return {
    event_key: saleEventKey(kind, order_id, line_id),
    kind,
    source: "shop",
    occurred_at: new Date("2026-11-24T03:00:00Z"),
    order_id,
    order_display_id: 1,
    line_id,
    product_id: "prod_1",
    listing_id: "lst_1",
    listing_title: "Mật ong minh họa",
    seller_id: "sel_1",
    seller_name: "HTX minh họa",
    seller_kind: "cooperative",
    province_code: "20",
    commune_code: "06040",
    unit_code_set: "vn-2025",
    product_set_no: 5,
    star: 4,
    quantity: 2,
    value: 240_000,
    is_demo: false,
    ...facts,
  }
}
