import fc from "fast-check"
import type { Client } from "pg"
import type ChangeFeedModuleService from "../service"
import { EVERY_ID, type Change } from "../types"
import { createFeedDatabase, SHELF, type FeedDatabase } from "./database"

describe("the change feed", () => {
  let database: FeedDatabase
  let sql: Client
  let feed: ChangeFeedModuleService

  beforeAll(async () => {
    database = await createFeedDatabase("change_feed_service")
    sql = database.sql
    feed = database.newFeed()
    await feed.watch(SHELF)
  })
  afterAll(() => database.drop())
  beforeEach(() => database.empty())

  const nothingToRebuild = async () => undefined
  /** All that a reader gets until the feed's settled end, in turns of `limit` rows. */
  async function readAll(reader: string, limit = 100, by = feed): Promise<Change[]> {
    const read: Change[] = []
    for (;;) {
      const turn = await by.advance(reader, {
        limit,
        apply: async (changes) => void read.push(...changes),
        startOver: nothingToRebuild,
      })
      if (turn.outcome === "busy" || (turn.outcome === "advanced" && turn.count < limit)) {
        return read
      }
    }
  }
  const ids = (changes: Change[]) => changes.map(({ entity_id }) => entity_id)
  const noted = async (statements: string): Promise<string[]> => {
    await readAll("test")
    await sql.query(statements)
    return (await readAll("test")).map(
      ({ entity, entity_id, kind }) => `${entity} ${entity_id} ${kind}`,
    )
  }

  describe("notes", () => {
    it("new, changed, and deleted rows under their own id", async () => {
      expect(await noted("insert into goods values ('a'), ('b')")).toEqual([
        "product a upsert",
        "product b upsert",
      ])
      expect(await noted("update goods set title = 'x' where id = 'a'")).toEqual([
        "product a upsert",
      ])
      expect(await noted("update goods set deleted_at = now() where id = 'a'")).toEqual([
        "product a delete",
      ])
      expect(await noted("update goods set deleted_at = null where id = 'a'")).toEqual([
        "product a upsert",
      ])
      expect((await noted("update goods set id = 'c' where id = 'b'")).sort()).toEqual([
        "product b delete",
        "product c upsert",
      ])
      expect(await noted("delete from goods where id = 'a'")).toEqual(["product a delete"])
    })

    it("rows of a part under what they belong to, before and after, once a statement", async () => {
      await sql.query("insert into goods values ('a'), ('b')")
      expect(await noted("insert into part values ('1', 'a'), ('2', 'a'), ('3', null)")).toEqual([
        "product a upsert",
      ])
      expect((await noted("update part set goods_id = 'b' where id = '1'")).sort()).toEqual([
        "product a upsert",
        "product b upsert",
      ])
      expect(await noted("delete from part where id = '2'")).toEqual(["product a upsert"])
      expect((await noted("delete from goods where id = 'b'")).sort()).toEqual([
        "product b delete",
        "product b upsert",
      ])
    })

    it("an upsert of ON CONFLICT, and every row of a mass insert", async () => {
      await sql.query("insert into goods values ('a')")
      expect(
        await noted(
          "insert into goods values ('a'), ('b') on conflict (id) do update set title = 'y'",
        ),
      ).toEqual(expect.arrayContaining(["product a upsert", "product b upsert"]))
      const many = await noted("insert into goods select 'g' || n from generate_series(1, 1000) n")
      expect(new Set(many).size).toBe(1000)
    })

    it("a TRUNCATE, which names no row, for all", async () => {
      await sql.query("insert into goods values ('a')")
      expect(await noted("truncate goods cascade")).toContain(`product ${EVERY_ID} delete`)
    })

    it("nothing that was rolled back, and nothing when nothing changed", async () => {
      expect(await noted("begin; insert into goods values ('a'); rollback")).toEqual([])
      expect(await noted("update goods set title = 'x' where id = 'none'")).toEqual([])
    })

    it("in a session with another search path", async () => {
      const elsewhere = await database.connect()
      await elsewhere.query("set search_path = pg_catalog")
      await readAll("test")
      await elsewhere.query("insert into public.goods values ('a')")
      expect(ids(await readAll("test"))).toEqual(["a"])
    })

    it("what no table tells of", async () => {
      await readAll("test")
      const change: Change = { entity: "certificate", entity_id: "cert_1", kind: "upsert" }
      await feed.note([change])
      await feed.note([])
      expect(await readAll("test")).toEqual([change])
    })
  })

  describe("watching", () => {
    it("leaves out what does not exist yet, and watches it once it does", async () => {
      const later = { table: "later", entity: "seller", id_column: "id" } as const
      expect(await feed.watch([...SHELF, later])).toEqual(["later"])
      await sql.query("create table later (id text, deleted_at timestamptz)")
      expect(await feed.watch([...SHELF, later])).toEqual([])
      expect(await noted("insert into later values ('s')")).toEqual(["seller s upsert"])
      await sql.query("drop table later")
    })

    it("changes nothing the second time, not even waiting for who writes", async () => {
      const triggers = () =>
        sql
          .query("select oid from pg_trigger where tgname like 'change_feed%' order by oid")
          .then(({ rows }) => rows)
      const before = await triggers()
      expect(before).toHaveLength(8)
      const writer = await database.connect()
      await writer.query("begin; insert into goods values ('w')")
      await feed.watch(SHELF)
      await writer.query("rollback")
      expect(await triggers()).toEqual(before)
    })

    it("mends a trigger that was disabled or asked for otherwise", async () => {
      await sql.query("alter table goods disable trigger change_feed_insert")
      expect(await noted("insert into goods values ('a')")).toEqual([])
      await feed.watch(SHELF)
      expect(await noted("insert into goods values ('b')")).toEqual(["product b upsert"])
      await feed.watch([{ table: "goods", entity: "seller", id_column: "id" }])
      expect(await noted("insert into goods values ('c')")).toEqual(["seller c upsert"])
      await feed.watch(SHELF)
    })

    it("may be asked by two processes at once", async () => {
      await sql.query("drop trigger change_feed_insert on goods")
      await Promise.all([feed, database.newFeed(), database.newFeed()].map((f) => f.watch(SHELF)))
      expect(await noted("insert into goods values ('a')")).toEqual(["product a upsert"])
    })
  })

  describe("order", () => {
    it("skips no late commit and gives nothing twice", async () => {
      const [early, late] = [await database.connect(), await database.connect()]
      await readAll("test")
      await early.query("begin; insert into goods values ('early 1')")
      await late.query("begin; insert into goods values ('late 1')")
      await late.query("insert into goods values ('late 2'); commit")
      // The later writer is done, but the earlier one may still add rows before it.
      expect(await readAll("test")).toEqual([])
      await early.query("insert into goods values ('early 2')")
      expect(await readAll("test")).toEqual([])
      await early.query("commit")
      expect(ids(await readAll("test"))).toEqual(["early 1", "early 2", "late 1", "late 2"])
      expect(await readAll("test")).toEqual([])
    })

    it("cuts a large transaction into turns without losing a row", async () => {
      await readAll("test")
      // Numbers of one to four digits, whose order as text would be another.
      await sql.query("alter sequence change_feed_id_seq restart")
      await sql.query("insert into goods select 'g' || n from generate_series(1, 1005) n")
      const read = ids(await readAll("test", 10))
      expect(read).toHaveLength(1005)
      expect(new Set(read).size).toBe(1005)
    })

    it("holds for any interleaving of writers and readers", async () => {
      const writers = [await database.connect(), await database.connect(), await database.connect()]
      const step = fc.oneof(
        fc.record({ who: fc.nat(2), act: fc.constantFrom("begin", "write", "commit", "rollback") }),
        fc.record({ who: fc.nat(1), act: fc.constant("read") }),
      )
      let run = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 40 }),
          fc.integer({ min: 1, max: 4 }),
          async (steps, limit) => {
            const name = `run ${++run}`
            await Promise.all(["x", "y"].map((reader) => readAll(`${name} ${reader}`)))
            const open = new Map<number, string[]>()
            const committed: string[] = []
            const read: Record<string, string[]> = { x: [], y: [] }
            const take = async (reader: string) =>
              read[reader]?.push(...ids(await readAll(`${name} ${reader}`, limit)))
            let written = 0
            for (const { who, act } of steps) {
              const writer = writers[who]
              const own = open.get(who)
              if (act === "read") {
                await take("xy"[who] ?? "x")
              } else if (act === "begin" && !own) {
                await writer?.query("begin")
                open.set(who, [])
              } else if (act === "write") {
                const id = `${name} ${++written}`
                await writer?.query("insert into goods values ($1)", [id])
                ;(own ?? committed).push(id)
              } else if (own) {
                await writer?.query(act === "commit" ? "commit" : "rollback")
                committed.push(...(act === "commit" ? own : []))
                open.delete(who)
              }
            }
            for (const who of open.keys()) {
              await writers[who]?.query("rollback")
            }
            for (const reader of ["x", "y"]) {
              await take(reader)
              expect(read[reader]).toHaveLength(committed.length)
              expect(new Set(read[reader])).toEqual(new Set(committed))
            }
            expect(read.x).toEqual(read.y)
          },
        ),
        { numRuns: 40 },
      )
    })
  })

  describe("a reader", () => {
    it("starts over when it comes for the first time, and then gets what changed meanwhile", async () => {
      await sql.query("insert into goods values ('before')")
      const read: Change[] = []
      const work = {
        limit: 10,
        apply: async (changes: Change[]) => void read.push(...changes),
        startOver: async () => void (await sql.query("insert into goods values ('meanwhile')")),
      }
      expect(await feed.advance("new", work)).toEqual({ outcome: "started_over" })
      expect(await feed.advance("new", work)).toEqual({ outcome: "advanced", count: 1 })
      expect(ids(read)).toEqual(["meanwhile"])
      await feed.startOver("new")
      expect(await feed.advance("new", work).catch((error: Error) => error.message)).toContain(
        "duplicate key",
      )
      await sql.query("delete from goods where id = 'meanwhile'")
      expect(await feed.advance("new", work)).toEqual({ outcome: "started_over" })
    })

    it("keeps its place when its work fails or its process dies", async () => {
      await readAll("test")
      await sql.query("insert into goods values ('a')")
      const failing = feed.advance("test", {
        limit: 10,
        apply: () => Promise.reject(new Error("on purpose")),
        startOver: nothingToRebuild,
      })
      await expect(failing).rejects.toThrow("on purpose")
      expect(ids(await readAll("test"))).toEqual(["a"])
    })

    it("takes one turn at a time, whichever process asks", async () => {
      const other = database.newFeed()
      await readAll("test")
      await sql.query("insert into goods values ('a')")
      let go: () => void = () => undefined
      const held = new Promise<void>((resolve) => (go = resolve))
      const read: Change[] = []
      const first = feed.advance("test", {
        limit: 10,
        apply: async (changes) => {
          read.push(...changes)
          await held
        },
        startOver: nothingToRebuild,
      })
      while (read.length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      expect(
        await other.advance("test", {
          limit: 10,
          apply: () => Promise.reject(new Error("must not be called")),
          startOver: nothingToRebuild,
        }),
      ).toEqual({ outcome: "busy" })
      // A slow reader holds up nobody else, neither writers nor other readers.
      await readAll("quick", 10, other)
      await sql.query("insert into goods values ('b')")
      expect(ids(await readAll("quick", 10, other))).toEqual(["b"])
      go()
      expect(await first).toEqual({ outcome: "advanced", count: 1 })
      expect(ids(await readAll("test", 10, other))).toEqual(["b"])
    })

    it("starts over in a database that was moved to a server that counts lower", async () => {
      await readAll("test")
      await sql.query("update change_cursor set xid = '9000000000000000'")
      await sql.query(
        `insert into change_feed (xid, entity, entity_id, kind) values ('8999999999999999', 'product', 'old', 'upsert')`,
      )
      expect(await feed.news()).not.toBe("")
      await readAll("test")
      await sql.query("insert into goods values ('new')")
      expect(ids(await readAll("test"))).toEqual(["new"])
      await feed.prune({ keep_read_hours: 24, keep_unread_hours: 24 })
      const { rows } = await sql.query("select entity_id from change_feed")
      expect(rows).toEqual([{ entity_id: "new" }])
    })
  })

  describe("news", () => {
    it("there is none once all have read", async () => {
      expect(await feed.news()).not.toBe("")
      await readAll("test")
      expect(await feed.news()).toBe("")
      await sql.query("insert into goods values ('a')")
      const news = await feed.news()
      expect(news).toContain("test")
      await readAll("test")
      await sql.query("insert into goods values ('b')")
      expect(await feed.news()).not.toBe(news)
      await readAll("test")
      await feed.startOver("test")
      expect(await feed.news()).toContain("test")
    })
  })

  describe("pruning", () => {
    const age = (hours: number) =>
      sql.query(`update change_feed set noted_at = now() - interval '${hours} hours'`)

    it("removes what all have read, after a while, and nothing unread", async () => {
      await readAll("quick")
      await readAll("slow")
      await sql.query("insert into goods values ('a')")
      await readAll("quick")
      const retention = { keep_read_hours: 24, keep_unread_hours: 168 }
      await age(30)
      expect(await feed.prune(retention)).toEqual({ removed: 0, forgotten: [] })
      expect(ids(await readAll("slow"))).toEqual(["a"])
      await age(20)
      expect(await feed.prune(retention)).toEqual({ removed: 0, forgotten: [] })
      await age(30)
      expect(await feed.prune(retention)).toEqual({ removed: 1, forgotten: [] })
    })

    it("does not wait for ever for a reader that stays away", async () => {
      await readAll("quick")
      await readAll("gone")
      await sql.query("insert into goods values ('a')")
      await readAll("quick")
      await age(200)
      expect(await feed.prune({ keep_read_hours: 24, keep_unread_hours: 168 })).toEqual({
        removed: 1,
        forgotten: ["gone"],
      })
      const startOver = jest.fn(nothingToRebuild)
      const turn = await feed.advance("gone", { limit: 1, apply: async () => undefined, startOver })
      expect(turn).toEqual({ outcome: "started_over" })
      expect(startOver).toHaveBeenCalledTimes(1)
    })
  })
})
