import { createHash } from "node:crypto"
import { readdir, rm } from "node:fs/promises"
import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { strFromU8, unzipSync } from "fflate"
import sharp from "sharp"
import { CHANNEL_MODULE } from "../../src/modules/channel"
import type ChannelModuleService from "../../src/modules/channel/service"
import { exportListingsWorkflow } from "../../src/workflows/channel/export-listings"
import {
  makeWorld,
  phonePhoto,
  refusal,
  sellableListing,
  submission,
  TAX_CODES,
  uploadPhoto,
  type Api,
  type Submitted,
  type World,
} from "../support/world"

type Counts = Record<"none" | "create" | "update" | "withdraw" | "not_ready", number>
type Publication = {
  id: string
  listing_id: string
  product_id: string
  title: string
  seller_name: string
  next_action: string
  export_status: string
  channel_status: string
  missing_facts: { field: string; label: string }[]
  last_exported_at: string | null
}
type Run = {
  id: string
  state: string
  listing_count: number
  photo_count: number
  file_name: string | null
  bytes: number | null
  failure: string | null
}

const CHANNEL = "/admin/partner-channels/buudien"
const complete = {
  label_facts: {
    responsible_producer: "HTX Mật ong thử",
    origin: "Lạng Sơn",
    ingredients: "=HYPERLINK(1)",
  },
}

const failStep = createStep("fail-after-export", async (): Promise<StepResponse<void>> => {
  throw new Error("the step after the export failed")
})
const exportThenFail = createWorkflow(
  "export-then-fail",
  (input: { channel_code: string; created_by: string }) => {
    const run_id = exportListingsWorkflow.runAsStep({ input })
    failStep()
    return new WorkflowResponse(run_id)
  },
)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api: runnerApi, getContainer }) => {
    const api: Api = runnerApi
    let world: World

    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
    })

    const counts = async (): Promise<Counts> => {
      const { data } = await api.get<{ channels: { publication_counts: Counts }[] }>(
        "/admin/partner-channels",
        world.operator,
      )
      return data.channels[0].publication_counts
    }
    const publications = async (query = ""): Promise<Publication[]> => {
      const { data } = await api.get<{ publications: Publication[] }>(
        `${CHANNEL}/publications${query}`,
        world.operator,
      )
      return data.publications
    }
    const exportNow = async (): Promise<Run> => {
      const { data, status } = await api.post<{ export_run: Run }>(
        `${CHANNEL}/export-runs`,
        {},
        world.operator,
      )
      expect(status).toBe(201)
      return data.export_run
    }
    const runs = async (): Promise<Run[]> => {
      const { data } = await api.get<{ export_runs: Run[] }>(
        `${CHANNEL}/export-runs`,
        world.operator,
      )
      return data.export_runs
    }
    const unpack = async (run: Run) => {
      const answer = await api.get<Buffer>(`/admin/export-runs/${run.id}/package`, {
        ...world.operator,
        responseType: "arraybuffer",
      })
      return { answer, entries: unzipSync(answer.data) }
    }
    const setStatus = async (product_id: string, status: string) => {
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await pg.raw("update product set status = ? where id = ?", [status, product_id] as never)
    }
    const privateFiles = () =>
      readdir(path.join(process.env.FILES_DIR ?? "", "private")).catch(() => [])

    it("packs approved listings, hands the package out, and knows what was sent", async () => {
      const { listing } = await sellableListing(api, world, "langSon", { listing: complete })
      expect(await counts()).toEqual({ none: 0, create: 1, update: 0, withdraw: 0, not_ready: 0 })
      const [due] = await publications()
      expect(due).toMatchObject({
        listing_id: listing.id,
        title: "Mật ong bạc hà thử",
        seller_name: "HTX Mật ong thử",
        next_action: "create",
        export_status: "idle",
        channel_status: "unknown",
        missing_facts: [],
        last_exported_at: null,
      })

      const run = await exportNow()
      expect(run).toMatchObject({ state: "ready", listing_count: 1, photo_count: 1, failure: null })
      expect(run.file_name).toMatch(/^goi-dang-buudien-\d{8}-[a-z0-9]{6}\.zip$/)
      const { answer, entries } = await unpack(run)
      expect(answer.headers).toMatchObject({
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${run.file_name}"`,
        "content-length": String(run.bytes),
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      })
      expect(Object.keys(entries)).toEqual([
        `anh/${listing.handle}-1.jpg`,
        "san-pham.xlsx",
        "manifest.json",
      ])
      const picture = await sharp(entries[`anh/${listing.handle}-1.jpg`]).metadata()
      expect([picture.width, picture.height]).toEqual([800, 800])
      const manifest = strFromU8(entries["manifest.json"])
      expect(JSON.parse(manifest)).toMatchObject({
        run_id: run.id,
        counts: { create: 1, update: 0, withdraw: 0, pictures: 1 },
      })
      const channels = getContainer().resolve<ChannelModuleService>(CHANNEL_MODULE)
      const stored = await channels.retrieveExportRun(run.id, { relations: ["deliveries"] })
      expect(stored.manifest_hash).toBe(createHash("sha256").update(manifest).digest("hex"))
      expect(stored.deliveries).toHaveLength(1)

      const [sent] = await publications()
      expect(sent).toMatchObject({
        next_action: "none",
        export_status: "sent",
        channel_status: "unknown",
      })
      expect(sent.last_exported_at).not.toBeNull()
      expect(await counts()).toMatchObject({ none: 1, create: 0 })
      expect(await refusal(api.post(`${CHANNEL}/export-runs`, {}, world.operator))).toMatchObject({
        status: 400,
        data: { code: "nothing_to_export" },
      })
    })

    it("gives neither identity number nor phone to the channel", async () => {
      await sellableListing(api, world, "langSon", {
        seller: { phone: "0912345678" },
        listing: complete,
      })
      const { entries } = await unpack(await exportNow())
      const workbook = unzipSync(entries["san-pham.xlsx"])
      const text = Object.values(workbook)
        .map((part) => strFromU8(part))
        .join()
      expect(text).toContain("HTX Mật ong thử")
      expect(text).not.toContain(TAX_CODES[0])
      expect(text).not.toMatch(/912345678/)
    })

    it("leaves out what is not approved, of sellers not verified, and what lacks a fact", async () => {
      const { seller } = await sellableListing(api, world, "langSon")
      const photo = await uploadPhoto(api, world.langSon.helper, await phonePhoto())
      await api.post<Submitted>(
        `/helper/sellers/${seller.id}/listings`,
        submission([photo.id], { ...complete, title: "Chờ duyệt" }),
        world.langSon.helper,
      )
      expect(await counts()).toEqual({ none: 0, create: 0, update: 0, withdraw: 0, not_ready: 1 })
      const [waiting, ...others] = await publications()
      expect(others).toEqual([])
      expect(waiting.missing_facts).toEqual([
        {
          field: "label_facts.responsible_producer",
          label: "Tổ chức, cá nhân chịu trách nhiệm",
        },
      ])
      expect(waiting.next_action).toBe("none")
    })

    it("asks for an update after a change and for a withdrawal when the listing is off sale", async () => {
      const { listing } = await sellableListing(api, world, "langSon", { listing: complete })
      await exportNow()
      const [{ product_id }] = await publications()
      await api.post(`/admin/products/${product_id}`, { title: "Mật ong, tên mới" }, world.operator)
      expect(await counts()).toMatchObject({ update: 1, none: 0 })
      const updated = await unpack(await exportNow())
      expect(JSON.parse(strFromU8(updated.entries["manifest.json"])).counts).toMatchObject({
        update: 1,
      })

      await setStatus(product_id, "draft")
      expect(await publications("?next_action=withdraw")).toHaveLength(1)
      const run = await exportNow()
      expect(run).toMatchObject({ listing_count: 1, photo_count: 0 })
      const { entries } = await unpack(run)
      expect(JSON.parse(strFromU8(entries["manifest.json"])).listings).toEqual([
        { listing_id: listing.id, action: "withdraw" },
      ])
      expect(await publications()).toMatchObject([
        { next_action: "none", missing_facts: [{ field: "status" }] },
      ])

      await setStatus(product_id, "published")
      expect(await counts()).toMatchObject({ create: 1 })
    })

    it("makes one package when asked twice at the same moment", async () => {
      await sellableListing(api, world, "langSon", { listing: complete })
      const answers = await Promise.allSettled(
        [1, 2, 3].map(() => api.post(`${CHANNEL}/export-runs`, {}, world.operator)),
      )
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      const codes = answers.flatMap((answer) =>
        answer.status === "rejected" ? [answer.reason.response.data.code] : [],
      )
      for (const code of codes) {
        expect(["export_already_running", "nothing_to_export"]).toContain(code)
      }
      expect(await runs()).toHaveLength(1)
      const channels = getContainer().resolve<ChannelModuleService>(CHANNEL_MODULE)
      expect(await channels.listDeliveries()).toHaveLength(1)
    })

    it("reads the list many times at once without doubling a publication", async () => {
      await sellableListing(api, world, "langSon", { listing: complete })
      const lists = await Promise.all([1, 2, 3, 4].map(() => publications()))
      expect(lists.map((list) => list.length)).toEqual([1, 1, 1, 1])
    })

    it("undoes an export whole: publications, deliveries and file; the run says that it failed", async () => {
      await sellableListing(api, world, "langSon", { listing: complete })
      const [before] = await publications()
      const filesBefore = await privateFiles()
      const undone = exportThenFail(getContainer() as MedusaContainer).run({
        input: { channel_code: "buudien", created_by: "user_1" },
      })
      // What a workflow rejects with is a plain copy of the error.
      await expect(undone).rejects.toMatchObject({ message: "the step after the export failed" })

      expect(await publications()).toEqual([before])
      expect(await privateFiles()).toEqual(filesBefore)
      const channels = getContainer().resolve<ChannelModuleService>(CHANNEL_MODULE)
      expect(await channels.listDeliveries()).toEqual([])
      const [failed] = await runs()
      expect(failed).toMatchObject({ state: "failed", listing_count: 0, file_name: null })
      expect(failed.failure).toContain("Lượt tạo gói dừng giữa chừng")
      expect(
        await refusal(api.get(`/admin/export-runs/${failed.id}/package`, world.operator)),
      ).toMatchObject({ status: 404, data: { code: "export_package_not_ready" } })
      // The channel is free again.
      expect(await exportNow()).toMatchObject({ state: "ready" })
    })

    it("closes a run a crash left open and goes on", async () => {
      await sellableListing(api, world, "langSon", { listing: complete })
      const channels = getContainer().resolve<ChannelModuleService>(CHANNEL_MODULE)
      const dead = await channels.createExportRuns({
        channel_code: "buudien",
        created_by: "user_1",
      })
      expect(await exportNow()).toMatchObject({ state: "ready" })
      expect(await channels.retrieveExportRun(dead.id)).toMatchObject({ state: "failed" })
    })

    it("names the listing whose photo is gone, and packs nothing in its stead", async () => {
      await sellableListing(api, world, "langSon", { listing: complete })
      await rm(path.join(process.env.FILES_DIR ?? "", "public"), { recursive: true })
      const refused = await refusal(api.post(`${CHANNEL}/export-runs`, {}, world.operator))
      expect(refused).toMatchObject({ status: 400, data: { code: "export_failed" } })
      expect(refused.data.message).toContain("Mật ong bạc hà thử")
      const [run] = await runs()
      expect(run).toMatchObject({ state: "failed", failure: refused.data.message })
      expect(await publications()).toMatchObject([
        { next_action: "create", last_exported_at: null },
      ])
    })

    it("answers 404 for a package whose file is gone", async () => {
      await sellableListing(api, world, "langSon", { listing: complete })
      const run = await exportNow()
      await rm(path.join(process.env.FILES_DIR ?? "", "private"), { recursive: true })
      expect(
        await refusal(api.get(`/admin/export-runs/${run.id}/package`, world.operator)),
      ).toMatchObject({ status: 404, data: { code: "export_package_gone" } })
    })

    it("refuses what does not exist, and everybody but operators", async () => {
      const nowhere = "/admin/partner-channels/khong-co"
      for (const [call, code] of [
        [() => api.get(`${nowhere}/publications`, world.operator), "channel_not_found"],
        [() => api.get(`${nowhere}/export-runs`, world.operator), "channel_not_found"],
        [() => api.post(`${nowhere}/export-runs`, {}, world.operator), "channel_not_found"],
        [
          () => api.get("/admin/export-runs/khong-co/package", world.operator),
          "export_run_not_found",
        ],
      ] as const) {
        expect(await refusal(call())).toMatchObject({ status: 404, data: { code } })
      }
      for (const query of ["?limit=0", "?limit=101", "?offset=-1", "?next_action=delete", "?x=1"]) {
        expect(
          await refusal(api.get(`${CHANNEL}/publications${query}`, world.operator)),
        ).toMatchObject({ status: 400, data: { code: "invalid_input" } })
      }
      for (const options of [world.langSon.helper, world.langSon.officer, {}]) {
        expect((await refusal(api.get("/admin/partner-channels", options))).status).toBe(401)
        expect((await refusal(api.post(`${CHANNEL}/export-runs`, {}, options))).status).toBe(401)
      }
    })
  },
})
