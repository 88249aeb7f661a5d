// A reader of the change feed that dies, as by a power cut, in the middle of its first batch. Arguments: address of the
// database, name of the reader.
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import ChangeFeedModuleService from "../../../src/modules/change-feed/service"

const [address = "", reader = ""] = process.argv.slice(2)
const database = knex({ client: "pg", connection: address })
const feed = new ChangeFeedModuleService({
  [ContainerRegistrationKeys.PG_CONNECTION]: database,
  [ContainerRegistrationKeys.LOGGER]: { warn: console.warn, error: console.error },
})

void feed.advance(reader, {
  limit: 10,
  startOver: () => Promise.reject(new Error("has a place already")),
  apply: async ([first]) => {
    await database.raw("insert into applied values (?)", [first?.entity_id ?? ""])
    process.kill(process.pid, "SIGKILL")
    await new Promise(() => undefined)
  },
})
