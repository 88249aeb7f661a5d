import { readdirSync } from "node:fs"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ACCESS, type Actor } from "../../src/api/access"
import { makeWorld, refusal, type Api, type Options, type World } from "../support/world"

const API = path.resolve(__dirname, "../../src/api")

/** Every handler of ours, found in the files as Medusa finds them: `METHOD /path`. */
function routesOfOurs(folder = API): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      return routesOfOurs(place)
    }
    if (entry.name !== "route.ts") {
      return []
    }
    const pattern = `/${path.relative(API, folder)}`.replace(/\[(\w+)\]/g, ":$1")
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const handlers = require(place) as Record<string, unknown>
    return Object.keys(handlers)
      .filter((name) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name))
      .map((method) => `${method} ${pattern}`)
  })
}

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api: runnerApi, getContainer }) => {
    const api: Api = runnerApi
    let world: World

    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
    })

    it("has a row for every route of ours, and no row for a route that is not there", () => {
      const rows = ACCESS.map(({ method, path }) => `${method} ${path}`)
      expect([...rows].sort()).toEqual(routesOfOurs().sort())
    })

    it("answers 401 to every actor a row does not name", async () => {
      const actors: Record<Actor, Options> = {
        public: {},
        helper: world.langSon.helper,
        officer: world.langSon.officer,
        operator: world.operator,
      }
      let tried = 0
      for (const row of ACCESS.filter(({ actor }) => actor !== "public")) {
        const address = row.path.replace(/:\w+/g, "x")
        for (const [actor, options] of Object.entries(actors)) {
          if (actor === row.actor) {
            continue
          }
          const call =
            row.method === "GET" ? api.get(address, options) : api.post(address, {}, options)
          const { status } = await refusal(call)
          expect(`${actor} ${row.method} ${row.path} ${status}`).toBe(
            `${actor} ${row.method} ${row.path} 401`,
          )
          tried += 1
        }
      }
      expect(tried).toBe(ACCESS.filter(({ actor }) => actor !== "public").length * 3)
    })
  },
})
