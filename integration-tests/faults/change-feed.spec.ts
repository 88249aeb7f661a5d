import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { spawn } from "node:child_process"
import { join } from "node:path"
import {
  createFeedDatabase,
  SHELF,
  type FeedDatabase,
} from "../../src/modules/change-feed/__tests__/database"
import type { ListingDetail } from "../../src/workflows/listing/present-listing"
import type { ListingAnswer } from "../../src/workflows/listing/search-listings"
import { eventually } from "../support/eventually"
import { makeWorld, sellableListing, type Api } from "../support/world"

const support = join(__dirname, "support")

/** Runs a script and answers the signal that ended it. */
function ending(args: string[]): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] })
    child.on("error", reject)
    child.on("close", (_, signal) => resolve(signal))
  })
}

describe("a reader that is killed in the middle of a batch", () => {
  let database: FeedDatabase
  beforeAll(async () => {
    database = await createFeedDatabase("change_feed_killed_reader")
  })
  afterAll(() => database.drop())

  it("gets the whole batch again, and nothing else", async () => {
    const feed = database.newFeed()
    await feed.watch(SHELF)
    await database.sql.query("create table applied (id text)")
    const read: string[] = []
    const work = {
      limit: 10,
      startOver: async () => undefined,
      apply: async (changes: { entity_id: string }[]) =>
        void read.push(...changes.map(({ entity_id }) => entity_id)),
    }
    await feed.advance("reader", work)
    await database.sql.query("insert into goods select 'g' || n from generate_series(1, 15) n")

    const killed = [
      "-r",
      "ts-node/register/transpile-only",
      join(support, "killed-reader.ts"),
      database.url,
      "reader",
    ]
    expect(await ending(killed)).toBe("SIGKILL")
    const { rows } = await database.sql.query("select id from applied")
    expect(rows).toHaveLength(1)

    // The dead one's turn ends when the database notices, which takes a moment.
    await eventually(async () =>
      expect(await feed.advance("reader", work)).toEqual({ outcome: "advanced", count: 10 }),
    )
    expect(read).toContain(rows[0].id)
    expect(await feed.advance("reader", work)).toEqual({ outcome: "advanced", count: 5 })
    expect(new Set(read).size).toBe(15)
    expect(read).toHaveLength(15)
  })
})

medusaIntegrationTestRunner({
  testSuite: ({
    api,
    getContainer,
    dbConfig,
  }: {
    api: Api
    getContainer: () => MedusaContainer
    dbConfig: { clientUrl: string }
  }) => {
    const titles = async () =>
      (await api.get<ListingAnswer>("/listings")).data.listings.map(({ title }) => title)
    let listing: { handle: string }

    beforeAll(async () => {
      const world = await makeWorld(api, getContainer())
      listing = (await sellableListing(api, world, "langSon")).listing
      await eventually(async () => expect(await titles()).toHaveLength(1))
    })

    it("a writer that is killed right after its commit is heard nevertheless", async () => {
      const { data } = await api.get<{ listing: ListingDetail }>(`/listings/${listing.handle}`)

      const title = "Tên đổi trước lúc mất điện"
      const killed = [
        join(support, "killed-writer.mjs"),
        dbConfig.clientUrl,
        data.listing.product_id,
        title,
      ]
      expect(await ending(killed)).toBe("SIGKILL")
      await eventually(async () => expect(await titles()).toEqual([title]))
    })
  },
})
