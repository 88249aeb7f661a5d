// A process that renames a product and dies right after its commit: no event, no later word. Arguments: address of the
// database, id of the product, new title.
import pg from "pg"

const [address, id, title] = process.argv.slice(2)
const client = new pg.Client({ connectionString: address })
await client.connect()
await client.query("begin")
await client.query("update product set title = $2 where id = $1", [id, title])
await client.query("commit")
process.kill(process.pid, "SIGKILL")
