import { readdirSync } from "node:fs"
import http from "node:http"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  ACCESS,
  CORE_PATTERNS,
  CORE_ROWS,
  type AccessRow,
  type Actor,
} from "../../src/api/access/table"
import { STATISTICS_MODULE } from "../../src/modules/statistics"
import { saleEvent } from "../../src/modules/statistics/__tests__/database"
import type StatisticsModuleService from "../../src/modules/statistics/service"
import { prepareStoreWorkflow } from "../../src/workflows/store/prepare-store"
import { eventually } from "../support/eventually"
import {
  makeWorld,
  PERSONAL_ID,
  phonePhoto,
  refusal,
  registration,
  sellableListing,
  submission,
  submittedListing,
  TAX_CODES,
  uploadPhoto,
  type Answer,
  type Api,
  type Options,
  type Registered,
  type Submitted,
  type World,
} from "../support/world"

const API = path.resolve(__dirname, "../../src/api")
const name = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

// The runner keeps its Express application to itself; the server it listens with knows it.
const listen = jest.spyOn(http.Server.prototype, "listen")

type Layer = { route?: { path: string | string[]; methods: Record<string, boolean> } }
type ExpressApp = { _router: { stack: Layer[] } }

/** Every route of the running application, core's and ours, handlers and middleware bound to a method alike. */
function registeredRoutes(): string[] {
  const servers = listen.mock.contexts as http.Server[]
  const apps = servers.flatMap((server) => server.listeners("request") as unknown as ExpressApp[])
  const routes = apps
    .flatMap((app) => app._router?.stack ?? [])
    .flatMap(({ route }) => (route ? [route] : []))
    .flatMap(({ path, methods }) =>
      [path]
        .flat()
        .flatMap((one) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${one}`)),
    )
  return [...new Set(routes)]
}

/** Every handler of ours, found in the files as Medusa finds them. */
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

/** What a row's tenant filter does to another tenant: the row is not found, is not among others, or is made anew. */
type Foreign = "not_found" | "not_shown" | "own"
type Case = {
  /** The path to call, with all it needs made before. */
  path: (row: AccessRow) => string | Promise<string>
  body?: () => unknown
  foreign?: Foreign
}

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api: runnerApi, getContainer }) => {
    const api: Api = runnerApi
    let world: World
    /** On sale, certified and exported; of Lạng Sơn. */
    let honey: Registered & Submitted
    /** Of a verified seller, waiting for its decision. */
    let wax: Submitted["listing"]
    /** Submitted by a seller nobody has verified. */
    let tea: Registered & Submitted
    let photoFile: string
    let certificate: string
    let run_id: string
    let picture: string
    let buyer: Options

    const label_facts = {
      responsible_producer: "HTX Mật ong thử",
      origin: "Lạng Sơn",
      ingredients: "Mật ong",
    }
    const certificateOf = (listing_id: string, number: string) => ({
      listing_id,
      star: 4,
      score: 75,
      issued_on: "2026-01-15",
      decision: { number, issuer: "UBND tỉnh thử", issued_on: "2026-01-15" },
    })

    async function submitMore(title: string, colour: string): Promise<Submitted["listing"]> {
      const { helper } = world.langSon
      const photo = await uploadPhoto(api, helper, await phonePhoto(colour))
      const { data } = await api.post<Submitted>(
        `/helper/sellers/${honey.seller.id}/listings`,
        submission([photo.id], { title, label_facts }),
        helper,
      )
      return data.listing
    }

    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
      const { operator, langSon } = world
      const { result } = await prepareStoreWorkflow(getContainer()).run()
      buyer = { headers: { "x-publishable-api-key": result.web_key?.token ?? "" } }
      honey = await sellableListing(api, world, "langSon", { listing: { label_facts } })
      wax = await submitMore("Sáp ong thử", "#886600")
      tea = await submittedListing(api, world, "langSon", {
        seller: { name: "HTX Chè thử", identity_number: TAX_CODES[1] },
        listing: { title: "Chè thử" },
      })
      const certified = await api.post<{ certificate: { reference: string } }>(
        "/officer/certificates",
        certificateOf(honey.listing.id, "12/QĐ-UBND"),
        langSon.officer,
      )
      certificate = certified.data.certificate.reference
      const page = await api.get<{ listing: { photos: { renditions: { file: string }[] }[] } }>(
        `/listings/${honey.listing.handle}`,
      )
      photoFile = page.data.listing.photos[0]?.renditions[0]?.file ?? ""
      const run = await api.post<{ export_run: { id: string } }>(
        "/admin/partner-channels/buudien/export-runs",
        {},
        operator,
      )
      run_id = run.data.export_run.id
      await getContainer()
        .resolve<StatisticsModuleService>(STATISTICS_MODULE)
        .recordSaleEvents([saleEvent({ occurred_at: new Date(), province_code: "20" })])
      const form = new FormData()
      form.append("files", new Blob([new Uint8Array(await phonePhoto())]), "anh.jpg")
      const uploaded = await api.post<{ files: { id: string }[] }>("/admin/uploads", form, operator)
      picture = uploaded.data.files[0]?.id ?? ""
      await eventually(async () => {
        const { data } = await api.get<{ count: number }>("/listings")
        expect(data.count).toBe(1)
      })
    })

    const asIs = ({ path }: AccessRow) => path
    const ofSeller =
      (id: () => string) =>
      ({ path }: AccessRow) =>
        path.replace(":id", id())
    const ofChannel = ({ path }: AccessRow) => path.replace(":code", "buudien")

    /** One case a row, that an allowed actor gets 2xx for. */
    const CASES: Record<string, Case> = {
      "GET /open-data/provinces": { path: asIs },
      "GET /open-data/communes": { path: () => "/open-data/communes?province_code=20" },
      "GET /open-data/former-communes": { path: () => "/open-data/former-communes?q=cai+kinh" },
      "GET /open-data/product-sets": { path: asIs },
      "GET /listings": { path: asIs },
      "GET /listings/:handle": { path: () => `/listings/${honey.listing.handle}` },
      "GET /listings/sellers/:handle": { path: () => `/listings/sellers/${honey.seller.handle}` },
      "GET /listings/certificates/:reference": {
        path: () => `/listings/certificates/${certificate}`,
      },
      "GET /listings/photos/:file": { path: () => `/listings/photos/${photoFile}` },
      "GET /static/:file": { path: () => `/static/${picture}` },

      "GET /helper/me": { path: asIs },
      "GET /helper/sellers": { path: asIs, foreign: "not_shown" },
      "POST /helper/sellers": {
        path: asIs,
        body: () =>
          registration(world.langSon, { kind: "household", identity_number: PERSONAL_ID }),
        foreign: "own",
      },
      "GET /helper/sellers/:id": { path: ofSeller(() => honey.seller.id), foreign: "not_found" },
      "GET /helper/sellers/:id/listings": {
        path: ofSeller(() => honey.seller.id),
        foreign: "not_found",
      },
      "POST /helper/sellers/:id/listings": {
        path: async (row) => {
          const { helper } = world.langSon
          const photo = await uploadPhoto(api, helper, await phonePhoto("#112233"))
          newPhoto = photo.id
          return row.path.replace(":id", honey.seller.id)
        },
        body: () => submission([newPhoto], { title: "Phấn hoa thử" }),
        foreign: "not_found",
      },
      "POST /helper/photos": { path: asIs, body: () => photoForm(), foreign: "own" },

      "GET /officer/me": { path: asIs },
      "GET /officer/listings": { path: asIs, foreign: "not_shown" },
      "GET /officer/listings/:id": {
        path: ofSeller(() => honey.listing.id),
        foreign: "not_found",
      },
      "GET /officer/certificates": { path: asIs, foreign: "not_shown" },
      "POST /officer/certificates": {
        path: asIs,
        body: () => certificateOf(wax.id, "13/QĐ-UBND"),
        foreign: "not_found",
      },
      "GET /officer/figures": { path: asIs, foreign: "not_shown" },
      "GET /officer/sale-events": { path: asIs, foreign: "not_shown" },

      "GET /admin/sellers": { path: asIs },
      "GET /admin/sellers/:id": { path: ofSeller(() => honey.seller.id) },
      "POST /admin/sellers/:id/verify": {
        path: ofSeller(() => tea.seller.id),
        body: () => ({ method: "paper_seen" }),
      },
      "POST /admin/sellers/:id/reject": {
        path: ofSeller(() => tea.seller.id),
        body: () => ({ reason: "Ảnh giấy tờ bị mờ." }),
      },
      "GET /admin/listings": { path: asIs },
      "GET /admin/listings/:id": { path: ofSeller(() => honey.listing.id) },
      "POST /admin/listings/:id/publish": { path: ofSeller(() => wax.id), body: () => ({}) },
      "POST /admin/listings/:id/reject": {
        path: ofSeller(() => tea.listing.id),
        body: () => ({ remark: "Ảnh chưa rõ nhãn." }),
      },
      "GET /admin/partner-channels": { path: asIs },
      "GET /admin/partner-channels/:code/publications": { path: ofChannel },
      "GET /admin/partner-channels/:code/export-runs": { path: ofChannel },
      "POST /admin/partner-channels/:code/export-runs": {
        path: async (row) => {
          await api.post(`/admin/listings/${wax.id}/publish`, {}, world.operator)
          return ofChannel(row)
        },
        body: () => ({}),
      },
      "GET /admin/export-runs/:id/package": { path: ofSeller(() => run_id) },
    }
    let newPhoto = ""
    let photoBytes: Buffer
    beforeAll(async () => {
      photoBytes = await phonePhoto("#445566")
    })
    function photoForm(): FormData {
      const form = new FormData()
      form.append("photo", new Blob([new Uint8Array(photoBytes)]), "anh.jpg")
      return form
    }

    const call = <T>(row: AccessRow, place: string, body: unknown, options: Options) =>
      row.method === "GET" ? api.get<T>(place, options) : api.post<T>(place, body, options)

    /** Everybody who can sign in or shop today; `another` is the same kind of person of another tenant. */
    const people = (): { actor: Actor; options: Options; another?: Options }[] => [
      { actor: "public", options: {} },
      { actor: "buyer", options: buyer },
      { actor: "helper", options: world.langSon.helper, another: world.lamDong.helper },
      { actor: "officer", options: world.langSon.officer, another: world.lamDong.officer },
      { actor: "operator", options: world.operator },
    ]

    describe("the table", () => {
      it("has a row for every route of ours that is registered, and no other row", () => {
        const rows = ACCESS.map(name)
        const registered = registeredRoutes()
        expect([...rows].sort()).toEqual(routesOfOurs().sort())
        expect(rows.filter((row) => !registered.includes(row))).toEqual([])
      })

      it("covers all of core's routes by pattern, and names only routes that are there", () => {
        const registered = registeredRoutes()
        const rows = ACCESS.map(name)
        const unknown = registered.filter(
          (route) =>
            !rows.includes(route) &&
            route !== "GET /health" &&
            !CORE_PATTERNS.some(({ prefix }) => route.split(" ")[1]?.startsWith(prefix)),
        )
        expect(unknown).toEqual([])
        // Core has hundreds: were the router read wrongly, nothing would be unknown either.
        expect(registered.length).toBeGreaterThan(300)
        expect(CORE_ROWS.map(name).filter((row) => !registered.includes(row))).toEqual([])
      })

      it("has a case for every row, and says what another tenant meets", () => {
        expect(Object.keys(CASES).sort()).toEqual(ACCESS.map(name).sort())
        for (const row of ACCESS) {
          const { foreign } = CASES[name(row)] as Case
          expect([name(row), foreign !== undefined]).toEqual([name(row), row.tenant !== undefined])
        }
      })
    })

    describe("core's routes, by pattern", () => {
      it.each(CORE_PATTERNS.filter(({ actor }) => actor === "operator"))(
        "$prefix lets in operators alone",
        async ({ prefix }) => {
          const place = `${prefix}products`
          for (const { actor, options } of people()) {
            const status =
              actor === "operator"
                ? (await api.get(place, options)).status
                : (await refusal(api.get(place, options))).status
            expect([actor, status]).toEqual([actor, actor === "operator" ? 200 : 401])
          }
        },
      )

      it("/store/ asks everybody for the shop's key", async () => {
        expect((await api.get("/store/products", buyer)).status).toBe(200)
        expect((await refusal(api.get("/store/products"))).status).toBe(400)
        expect((await refusal(api.get("/store/customers/me", buyer))).status).toBe(401)
      })
    })

    describe("each row, tried as each actor", () => {
      it.each(ACCESS.map((row) => [name(row), row] as const))("%s", async (_name, row) => {
        const { path: placeOf, body, foreign } = CASES[name(row)] as Case
        const place = await placeOf(row)
        const everybody = people()
        const allowed = everybody.filter(
          ({ actor }) => row.actor === "public" || row.actor === actor,
        )
        for (const { actor, options } of everybody.filter((one) => !allowed.includes(one))) {
          const { status } = await refusal(call(row, place, body?.(), options))
          expect([actor, [401, 403].includes(status) ? "refused" : status]).toEqual([
            actor,
            "refused",
          ])
        }
        for (const { actor, options, another } of allowed) {
          if (another && foreign === "not_found") {
            const { status } = await refusal(call(row, place, body?.(), another))
            expect([actor, status]).toEqual([actor, 404])
          }
          const answer: Answer<unknown> = await call(row, place, body?.(), options)
          expect([actor, Math.floor(answer.status / 100)]).toEqual([actor, 2])
          if (another && foreign === "not_shown") {
            const { data } = await call(row, place, body?.(), another)
            expect(JSON.stringify(data)).not.toContain(honey.seller.id)
            expect(JSON.stringify(data)).not.toContain(honey.listing.id)
            expect(data).not.toEqual(answer.data)
          }
        }
      })
    })
  },
})
