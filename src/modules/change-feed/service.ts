import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  IEventBusModuleService,
  InternalModuleDeclaration,
  Logger,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { Bell } from "./bell"
import { ChangeFeedEvents } from "./events"
import type { Change, ReaderWork, Retention, Turn, WatchedTable } from "./types"
import { WATCHED_TABLES } from "./watched-tables"

export type ChangeFeedDependencies = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  [ContainerRegistrationKeys.LOGGER]: Pick<Logger, "warn" | "error">
  [Modules.EVENT_BUS]?: Pick<IEventBusModuleService, "emit">
}

/** A place in the feed. Both are whole numbers beyond what JavaScript counts exactly, so they stay text. */
type Position = { xid: string; id: string }

// No transaction below this number still runs, so none can add a row before those read up to here. The rows of a finished
// transaction above it wait for those below, and come with a later reading.
const SETTLED = "pg_snapshot_xmin(pg_current_snapshot())"

/**
 * What changed, and in which order. The rows are written by triggers within the changing transaction itself: whoever
 * changes something, and whatever dies a moment later, a change is noted exactly if it was made. They are read in the
 * order of (xid, id), as far as that is settled.
 *
 * Without models and generated methods: xid8 has no type there, and nobody is to write these tables but through this.
 * On the plain connection, because the ORM would draw the work of a reader's turn into the turn's own transaction.
 */
class ChangeFeedModuleService {
  protected readonly database_: Knex
  protected readonly logger_: ChangeFeedDependencies["logger"]
  protected readonly bell_: Bell
  protected readonly isWorker_: boolean

  constructor(
    dependencies: ChangeFeedDependencies,
    _options?: Record<string, unknown>,
    declaration?: InternalModuleDeclaration,
  ) {
    const events = dependencies[Modules.EVENT_BUS]
    this.database_ = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.logger_ = dependencies[ContainerRegistrationKeys.LOGGER]
    this.isWorker_ = declaration?.worker_mode !== "server"
    this.bell_ = new Bell({
      listen: () => this.news(),
      ring: async () => events?.emit({ name: ChangeFeedEvents.NEWS, data: {} }),
      complain: (message) => this.logger_.warn(message),
    })
  }

  __hooks = {
    // Link tables are made after all modules' migrations, and the migrations of modules run in no order among each other:
    // the first moment at which all tables stand is the start of an application.
    onApplicationStart: async (): Promise<void> => {
      try {
        await this.watch()
      } catch (error) {
        this.logger_.error("Change feed: the tables could not be watched", error as Error)
      }
      if (this.isWorker_) {
        this.bell_.start()
      }
    },
    onApplicationPrepareShutdown: (): Promise<void> => this.bell_.stop(),
    onApplicationShutdown: (): Promise<void> => this.bell_.stop(),
  }

  /**
   * Sees to it that all changes of these tables are noted from now on. Repeatable, and cheap when nothing is to do.
   * @returns the tables that do not exist in this installation.
   */
  async watch(tables: readonly WatchedTable[] = WATCHED_TABLES): Promise<string[]> {
    const rows = await ask<{ table: string; is_watched: boolean }>(
      this.database_,
      `select "table", change_feed_watch("table", entity, id_column) as is_watched
       from jsonb_to_recordset(?::jsonb) as wanted("table" text, entity text, id_column text)`,
      [JSON.stringify(tables)],
    )
    return rows.filter(({ is_watched }) => !is_watched).map(({ table }) => table)
  }

  /** Notes changes no table tells of, such as a certificate that expires at midnight. */
  async note(changes: Change[]): Promise<void> {
    await ask(
      this.database_,
      `insert into change_feed (entity, entity_id, kind)
       select entity, entity_id, kind
       from jsonb_to_recordset(?::jsonb) as noted(entity text, entity_id text, kind text)`,
      [JSON.stringify(changes)],
    )
  }

  /**
   * A reader's turn: hands the next rows to `apply` and moves the reader's place behind them, or, when the reader has no
   * place (first time, `startOver`, a database moved to another server), lets it start over from its source.
   *
   * One turn of a reader runs at a time, on whatever machine; another one answers `busy`. If the work throws or the process
   * dies, the place stays, and the next turn gets the same rows.
   */
  async advance(reader: string, work: ReaderWork): Promise<Turn> {
    return this.database_.transaction(async (turn): Promise<Turn> => {
      // An advisory lock and not a row lock: a row lock takes a transaction number, and as long as the work lasts, nothing
      // above that number would count as settled, for any reader.
      const [lock] = await ask<{ is_mine: boolean }>(
        turn,
        `select pg_try_advisory_xact_lock(hashtext('change_feed_reader'), hashtext(?)) as is_mine`,
        [reader],
      )
      if (!lock?.is_mine) {
        return { outcome: "busy" }
      }
      const place = await placeOf(turn, reader)
      if (!place) {
        // Taken before the work: what changes meanwhile is read again afterwards.
        const [now] = await ask<Position>(turn, `select ${SETTLED}::text as xid, '0' as id`)
        await work.startOver()
        await moveTo(turn, reader, now)
        return { outcome: "started_over" }
      }
      const rows = await ask<Change & Position>(
        turn,
        // The order names the table: a bare "id" would mean the text in the answer, where 100 comes before 99.
        `select change.xid::text as xid, change.id::text as id, entity, entity_id, kind
         from change_feed as change
         where (change.xid, change.id) > (?::xid8, ?::bigint) and change.xid < ${SETTLED}
         order by change.xid, change.id limit ?`,
        [place.xid, place.id, work.limit],
      )
      if (rows.length > 0) {
        await work.apply(rows.map(({ entity, entity_id, kind }) => ({ entity, entity_id, kind })))
        await moveTo(turn, reader, rows.at(-1))
      }
      return { outcome: "advanced", count: rows.length }
    })
  }

  /** Makes a reader start over from its source at its next turn. */
  async startOver(reader: string): Promise<void> {
    await moveTo(this.database_, reader, undefined)
  }

  /**
   * Whether some reader has something to do: a text that is empty when none has, and changes when one gets something
   * done. A reader that never took a turn is not known to the feed, so an installation without any counts as news.
   */
  async news(): Promise<string> {
    const [row] = await ask<{ news: string }>(
      this.database_,
      // Asked for its first row, the feed is entered by its index, however long it is; by "exists" it would be read through.
      `select case when count(*) = 0 then 'no reader yet' else coalesce(
         string_agg(concat_ws(' ', reader, xid, id), ', ' order by reader) filter (where
           xid is null or xid > pg_snapshot_xmax(pg_current_snapshot()) or (
             select change.xid < ${SETTLED} from change_feed as change
             where (change.xid, change.id) > (place.xid, place.id)
             order by change.xid, change.id limit 1
           )), '') end as news
       from change_cursor as place`,
    )
    return row?.news ?? ""
  }

  /**
   * Removes what nobody needs any more, so that the feed stays small even when a reader never comes back.
   * @returns how many rows went, and which readers lost their place.
   */
  async prune({
    keep_read_hours,
    keep_unread_hours,
  }: Retention): Promise<{ removed: number; forgotten: string[] }> {
    return this.database_.transaction(async (turn) => {
      // Rows of another server's numbering (see `placeOf`): whoever could have read them starts over anyway.
      await ask(turn, `delete from change_feed where xid > pg_snapshot_xmax(pg_current_snapshot())`)
      const forgotten = await ask<{ reader: string }>(
        turn,
        `delete from change_cursor as place where exists (
           select from change_feed as change
           where (change.xid, change.id) > (place.xid, place.id)
             and change.noted_at < now() - make_interval(hours => ?::int))
         returning reader`,
        [keep_unread_hours],
      )
      const removed = await ask(
        turn,
        `delete from change_feed as change
         where noted_at < now() - make_interval(hours => ?::int)
           and not exists (
             select from change_cursor as place
             where (place.xid, place.id) < (change.xid, change.id))
         returning id`,
        [keep_read_hours],
      )
      return { removed: removed.length, forgotten: forgotten.map(({ reader }) => reader) }
    })
  }
}

export default ChangeFeedModuleService

async function ask<Row>(
  connection: Knex,
  sql: string,
  values: (string | number | null)[] = [],
): Promise<Row[]> {
  const { rows } = await connection.raw<{ rows: Row[] }>(sql, values)
  return rows
}

/**
 * Where a reader stands. A database restored on another server brings transaction numbers of the old one; as long as the
 * new server's are lower, a place among the old ones would hide every new change, so it does not count.
 */
async function placeOf(connection: Knex, reader: string): Promise<Position | undefined> {
  const [place] = await ask<Position>(
    connection,
    `select xid::text as xid, id::text as id from change_cursor
     where reader = ? and xid <= pg_snapshot_xmax(pg_current_snapshot())`,
    [reader],
  )
  return place
}

async function moveTo(connection: Knex, reader: string, place?: Position): Promise<void> {
  await ask(
    connection,
    `insert into change_cursor (reader, xid, id) values (?, ?::xid8, ?::bigint)
     on conflict (reader) do update set xid = excluded.xid, id = excluded.id, updated_at = now()`,
    [reader, place?.xid ?? null, place?.id ?? null],
  )
}
