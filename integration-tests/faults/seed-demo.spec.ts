import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import seedDemo from "../../seeds/seed-demo"
import { LISTING_MODULE } from "../../src/modules/listing"
import type ListingModuleService from "../../src/modules/listing/service"
import { OCOP_MODULE } from "../../src/modules/ocop"
import type OcopModuleService from "../../src/modules/ocop/service"
import { SELLER_MODULE } from "../../src/modules/seller"
import type SellerModuleService from "../../src/modules/seller/service"
import type { ListingDetail } from "../../src/workflows/listing/present-listing"
import type { ListingAnswer } from "../../src/workflows/listing/search-listings"
import type { Api } from "../support/world"

const PASSWORD = "mật khẩu của lần cài này"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: Api; getContainer: () => MedusaContainer }) => {
    it("completes an interrupted seed, and a further run changes nothing", async () => {
      const dataDir = mkdtempSync(join(tmpdir(), "ocop-seed-"))
      const before = { ...process.env }
      Object.assign(process.env, { OCOP_DATA_DIR: dataDir, OCOP_DEMO_PASSWORD: PASSWORD })
      const log = jest.spyOn(console, "log").mockImplementation(() => undefined)
      const container = getContainer()
      try {
        log.mockImplementation((line: string) => {
          if (line.includes("50/152")) throw new Error("interrupted")
        })
        await expect(seedDemo({ container, args: [] })).rejects.toThrow("interrupted")
        expect(await census(container)).toMatchObject({ listings: 50, orders: 0 })

        log.mockImplementation(() => undefined)
        await seedDemo({ container, args: [] })
        const first = await census(container)
        expect(first).toMatchObject({ listings: 152, sellers: 83, orders: 20 })
        expect(log).toHaveBeenCalledWith("Nạp dữ liệu minh họa: 152/152 sản phẩm")

        await seedDemo({ container, args: [] })
        expect(await census(container)).toEqual(first)

        expect(readFileSync(join(dataDir, "publishable-key"), "utf8")).toMatch(/^pk_/)
        expect(existsSync(join(dataDir, "demo-sign-ins.json"))).toBe(true)
        expect(readFileSync(join(dataDir, "demo-sign-ins.json"), "utf8")).not.toContain(PASSWORD)
      } finally {
        log.mockRestore()
        process.env = before
        rmSync(dataDir, { recursive: true, force: true })
      }

      const sellers = await container
        .resolve<SellerModuleService>(SELLER_MODULE)
        .listSellers({ is_demo: false }, { take: 100, relations: ["verifications"] })
      expect(sellers).toHaveLength(61)
      for (const seller of sellers) {
        expect(seller).toMatchObject({
          status: "verified",
          phone: null,
          identity_sealed: null,
          representative_name: null,
          verifications: [],
        })
      }

      const { data: honey } = await api.get<ListingAnswer>("/listings?q=mat ong&limit=50")
      expect(honey.listings.map(({ title }) => title)).toContain("Mật ong Vân Thủy")
      const { data: spirits } = await api.get<ListingAnswer>("/listings?q=ruou men la&limit=50")
      expect(spirits.listings.filter(({ title }) => title.startsWith("Rượu"))).toEqual([])

      const { data: real } = await api.get<{ listing: ListingDetail }>("/listings/mat-hoa-dua")
      expect(real.listing).toMatchObject({
        star: null,
        is_demo: false,
        price_is_demo: true,
        certificates: [{ star: 5, state: "expired", issued_on: null, expires_on: null }],
      })
      expect(real.listing.demo_fields).toEqual(expect.arrayContaining(["participation", "price"]))
      expect(real.listing.photo).toMatchObject({ is_illustration: true })
      const file = real.listing.photo?.renditions[0]?.file
      const picture = await api.get(`/listings/photos/${file}`, { responseType: "arraybuffer" })
      expect(picture.headers["content-type"]).toMatch(/^image\//)

      const { data: demo } = await api.get<{ listing: ListingDetail }>(
        "/listings/mat-ong-hoa-rung-mau-son-minh-hoa",
      )
      expect(demo.listing).toMatchObject({
        star: 4,
        is_demo: true,
        certificates: [{ state: "active" }],
      })

      const { data: token } = await api.post<{ token: string }>("/auth/officer/phone", {
        phone: "0900000011",
        password: PASSWORD,
      })
      const { data: figures } = await api.get<{
        by_month: { orders: number }[]
        contains_demo: boolean
      }>("/officer/figures", { headers: { authorization: `Bearer ${token.token}` } })
      expect(figures.contains_demo).toBe(true)
      expect(figures.by_month.reduce((sum, { orders }) => sum + orders, 0)).toBe(8)
    }, 180_000)
  },
})

async function census(container: MedusaContainer) {
  const all = { take: 1000, select: ["id"] }
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
  const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const products = ids(await container.resolve(Modules.PRODUCT).listProducts({}, all))
  return {
    products,
    listings: (await listings.listListings({}, all)).length,
    photos: ids(await listings.listListingImages({}, all)),
    certificates: ids(await ocop.listOcopCertificates({}, all)),
    decisions: ids(await ocop.listOcopDecisions({}, all)),
    sellers: (await container.resolve<SellerModuleService>(SELLER_MODULE).listSellers({}, all))
      .length,
    orders: (await container.resolve<IOrderModuleService>(Modules.ORDER).listOrders({}, all))
      .length,
    levels: ids(await container.resolve(Modules.INVENTORY).listInventoryLevels({}, all)),
  }
}
