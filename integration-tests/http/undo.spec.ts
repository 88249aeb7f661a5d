import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { IFileModuleService } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  type ReturnWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { recordCertificateWorkflow } from "../../src/workflows/certificate/record-certificate"
import { checkCertificate } from "../../src/workflows/certificate/check-certificate"
import { checkSubmission } from "../../src/workflows/listing/check-submission"
import {
  publishListingWorkflow,
  rejectListingWorkflow,
} from "../../src/workflows/listing/decide-listing"
import { submitListingWorkflow } from "../../src/workflows/listing/submit-listing"
import { uploadPhotoWorkflow } from "../../src/workflows/listing/upload-photo"
import { checkRegistration } from "../../src/workflows/seller/check-registration"
import { registerSellerWorkflow } from "../../src/workflows/seller/register-seller"
import { rejectSellerWorkflow } from "../../src/workflows/seller/reject-seller"
import { verifySellerWorkflow } from "../../src/workflows/seller/verify-seller"
import { grantSignInWorkflow } from "../../src/workflows/sign-in/grant-sign-in"
import {
  makeWorld,
  phonePhoto,
  refusal,
  registration,
  sellableListing,
  submission,
  submittedListing,
  TAX_CODES,
  uploadPhoto,
  type Api,
  type World,
} from "../support/world"

const fail = createStep("fail-on-purpose", async () => {
  throw new Error("on purpose")
})

/** What a workflow could have touched. The audit log is left out: it is append-only on purpose. */
const TABLES = [
  "seller",
  "seller_verification",
  "mandate",
  "listing",
  "listing_photo",
  "moderation_remark",
  "ocop_decision",
  "ocop_certificate",
  "product",
  "product_variant",
  "inventory_item",
  "inventory_level",
  "auth_identity",
  "provider_identity",
]

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api: runnerApi, getContainer }) => {
    const api: Api = runnerApi
    let world: World

    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
    })

    async function rows(): Promise<Record<string, unknown[]>> {
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows: links } = await pg.raw(
        "select table_name from information_schema.tables where table_schema = 'public' and table_name ~ '^(product_product_listing|seller_seller_product|product_product_ocop)'",
      )
      const tables = [
        ...TABLES,
        ...links.map(({ table_name }: { table_name: string }) => table_name),
      ]
      const contents: Record<string, unknown[]> = {}
      for (const table of tables) {
        const { rows } = await pg.raw(
          `select jsonb_strip_nulls(to_jsonb(t) - 'updated_at') as row from "${table}" t where deleted_at is null order by id`,
        )
        contents[table] = rows
      }
      return contents
    }

    /** Runs the workflow whole, then fails behind it: everything but the audit log must stand as before. */
    async function expectUndone<Input>(
      workflow: ReturnWorkflow<Input, unknown, unknown[]>,
      input: Input,
    ): Promise<void> {
      const before = await rows()
      const composed = createWorkflow(
        `undo-${workflow.getName()}-${Date.now()}`,
        (input: WorkflowData<Input>) => {
          workflow.runAsStep({ input: input as never })
          fail()
        },
      )
      // What a workflow rejects with is a plain copy of the error.
      await expect(composed(getContainer()).run({ input: input as never })).rejects.toMatchObject({
        message: "on purpose",
      })
      expect(await rows()).toEqual(before)
    }

    it("register-seller", async () => {
      await expectUndone(registerSellerWorkflow, {
        registration: checkRegistration(getContainer(), registration(world.langSon) as never),
        helper_id: "hlp_test",
        organisation_id: world.langSon.organisation_id,
      })
    })

    it("verify-seller and reject-seller", async () => {
      const { seller } = await submittedListing(api, world, "langSon")
      const { id } = seller
      const verification = { method: "paper_seen" as const, note: null, verified_by: "user_test" }
      await expectUndone(verifySellerWorkflow, { id, ...verification })
      await expectUndone(rejectSellerWorkflow, { id, reason: "thử" })
    })

    it("upload-photo, its files too; a file shared with an older photo stays", async () => {
      const files = getContainer().resolve<IFileModuleService>(Modules.FILE)
      const content = (await phonePhoto("#123456")).toString("base64")
      const create = jest.spyOn(files, "createFiles")
      const remove = jest.spyOn(files, "deleteFiles")
      const input = { content, organisation_id: world.langSon.organisation_id }
      await expectUndone(uploadPhotoWorkflow, input)
      const written = (await create.mock.results[0]?.value) as { id: string }[]
      expect(remove).toHaveBeenCalledWith(written.map(({ id }) => id))
      await expect(files.getAsBuffer(written[0]?.id ?? "")).rejects.toThrow()

      await uploadPhotoWorkflow(getContainer()).run({ input })
      const kept = (await create.mock.results[1]?.value) as { id: string }[]
      await expectUndone(uploadPhotoWorkflow, input)
      expect(remove).toHaveBeenCalledTimes(1)
      expect((await files.getAsBuffer(kept[0]?.id ?? "")).length).toBeGreaterThan(100)
    })

    it("submit-listing: the photo is free again", async () => {
      const { seller } = await submittedListing(api, world, "langSon")
      const { organisation_id, helper } = world.langSon
      const photo = await uploadPhoto(api, helper, await phonePhoto("#654321"))
      await expectUndone(submitListingWorkflow, {
        submission: await checkSubmission(
          getContainer(),
          organisation_id,
          submission([photo.id], { title: "Chè thử" }) as never,
        ),
        seller_id: seller.id,
        mandate_id: "mdt_test",
        helper_id: "hlp_test",
        organisation_id,
      })
    })

    it("publish-listing and reject-listing", async () => {
      const { seller, listing } = await submittedListing(api, world, "langSon")
      await api.post(`/admin/sellers/${seller.id}/verify`, { method: "paper_seen" }, world.operator)
      const decision = { id: listing.id, remark: "thử", decided_by: "user_test" }
      await expectUndone(publishListingWorkflow, decision)
      await expectUndone(rejectListingWorkflow, decision)
    })

    it("record-certificate: a decision that stood before stays", async () => {
      const { listing } = await sellableListing(api, world, "langSon")
      const certificate = checkCertificate({
        listing_id: listing.id,
        star: 3,
        issued_on: "2026-02-01",
        decision: { number: "7/QĐ-UBND", issuer: "UBND tỉnh thử", issued_on: "2026-02-01" },
      })
      const input = { certificate, officer_id: "off_test", province_code: "20" }
      await expectUndone(recordCertificateWorkflow, input)
      await recordCertificateWorkflow(getContainer()).run({ input })
      await expectUndone(recordCertificateWorkflow, input)
      expect((await rows()).ocop_decision).toHaveLength(1)
    })

    it("grant-sign-in: a new identity goes, an added role is taken back", async () => {
      const input = {
        actor: "helper" as const,
        actor_id: "hlp_test",
        phone: "0977777777",
        password: "mật khẩu 2",
      }
      await expectUndone(grantSignInWorkflow, input)
      await grantSignInWorkflow(getContainer()).run({ input })
      await expectUndone(grantSignInWorkflow, { ...input, actor: "officer" as const })
      const { phone, password } = input
      const { data } = await api.post<{ token: string }>("/auth/officer/phone", { phone, password })
      const headers = { authorization: `Bearer ${data.token}` }
      expect((await refusal(api.get("/officer/me", { headers }))).status).toBe(401)
    })

    it("keeps the audit log unchangeable by SQL as well", async () => {
      await api.post(
        "/helper/sellers",
        registration(world.lamDong, { identity_number: TAX_CODES[1] }),
        world.lamDong.helper,
      )
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await expect(pg.raw("update act_on_behalf set helper_id = 'x'")).rejects.toThrow(
        "append-only",
      )
      await expect(pg.raw("delete from act_on_behalf")).rejects.toThrow("append-only")
    })
  },
})
