import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Client } from "pg"
import { Migration20261124040000 } from "../migrations/Migration20261124040000"
import ChangeFeedModuleService from "../service"
import type { WatchedTable } from "../types"

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`

/** Goods and their parts, as products and their variants. */
export const SHELF: WatchedTable[] = [
  { table: "goods", entity: "product", id_column: "id" },
  { table: "part", entity: "product", id_column: "goods_id" },
]

/** A database of its own with the feed's tables and functions and two tables to watch, not watched yet. */
export async function createFeedDatabase(name: string) {
  const server = new Client({ connectionString: urlOf("postgres") })
  await server.connect()
  await server.query(`drop database if exists ${name} with (force)`)
  await server.query(`create database ${name}`)
  const clients: Client[] = []
  const pools: Knex[] = []

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: urlOf(name) })
    // A test may end it from the server's side.
    client.on("error", () => undefined)
    await client.connect()
    clients.push(client)
    return client
  }

  const sql = await connect()
  const migration = new Migration20261124040000(undefined as never, undefined as never)
  await migration.up()
  for (const query of migration.getQueries()) {
    await sql.query(String(query))
  }
  await sql.query(`
    create table goods (id text primary key, title text, deleted_at timestamptz);
    create table part (id text primary key, goods_id text references goods on delete cascade, size int)`)

  return {
    sql,
    url: urlOf(name),
    connect,
    /** The feed as one process has it, with connections of its own. */
    newFeed(): ChangeFeedModuleService {
      const pool = knex({ client: "pg", connection: urlOf(name), pool: { min: 0, max: 4 } })
      pools.push(pool)
      return new ChangeFeedModuleService({
        [ContainerRegistrationKeys.PG_CONNECTION]: pool,
        [ContainerRegistrationKeys.LOGGER]: { warn: jest.fn(), error: jest.fn() },
      })
    },
    async empty(): Promise<void> {
      await sql.query("delete from goods; delete from change_feed; delete from change_cursor")
    },
    async drop(): Promise<void> {
      await Promise.all(pools.map((pool) => pool.destroy()))
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)))
      await server.query(`drop database ${name} with (force)`)
      await server.end()
    },
  }
}

export type FeedDatabase = Awaited<ReturnType<typeof createFeedDatabase>>
