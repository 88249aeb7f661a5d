import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { ExecArgs, ISearchModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { localDate } from "../src/lib/vietnam-time"
import { LISTING_INDEX } from "../src/workflows/listing/listing-index"
import { storeBasics } from "../src/workflows/store/store-basics"
import { DEMO_OFFICERS, DEMO_OPERATOR, DEMO_ORGANISATIONS, demoListings } from "./lib/demo-world"
import { fillerListings, fillerSellers } from "./lib/filler"
import { listingFacts } from "./lib/listing-facts"
import { readSampleRows } from "./lib/sample-rows"
import { sampleSellers } from "./lib/seller-facts"
import { certifyDemo, certifySamples } from "./load/certificates"
import { prepareStore, readInstallation, required } from "./load/installation"
import { seedListings } from "./load/listings"
import { seedOrders } from "./load/orders"
import { seedPeople } from "./load/people"
import { seedDemoSellers, seedUncheckedSellers } from "./load/sellers"

/** `npm start` shows what follows the colon. */
function progress(text: string): void {
  console.log(`Nạp dữ liệu minh họa: ${text}`)
}

/**
 * The demo (docs/demo-data.md), run by `medusa exec` at the first start. Completes what an interrupted run left and
 * changes nothing where all stands. Needs OCOP_DATA_DIR and OCOP_DEMO_PASSWORD.
 */
export default async function ({ container }: ExecArgs): Promise<void> {
  const installation = readInstallation(process.env)
  const password = required(process.env, "OCOP_DEMO_PASSWORD")
  const now = new Date()

  progress("cửa hàng")
  const store = await prepareStore(container, installation)

  progress("tài khoản")
  const { operator_id } = await seedPeople(container, password)

  progress("người bán")
  const rows = readSampleRows()
  const filler = fillerListings(installation.fillerListings, localDate(now))
  await seedUncheckedSellers(container, [...sampleSellers(rows), ...fillerSellers(filler)])
  await seedDemoSellers(container, { now, operator_id })

  const demo = certifyDemo(demoListings(localDate(now)))
  const samples = certifySamples(rows.map(listingFacts))
  // Real products come last, so that they stand first among the newest.
  const listings = [...filler, ...demo.listings, ...samples.listings]
  await seedListings(
    container,
    {
      listings,
      decisions: [...demo.decisions, ...samples.decisions],
      basics: await storeBasics(container),
      now,
    },
    (done) => progress(`${done}/${listings.length} sản phẩm`),
  )

  progress("đơn hàng")
  await seedOrders(container, store, now)

  progress("danh mục tìm kiếm")
  await container.resolve<ISearchModuleService>(Modules.SEARCH).reindex({ index: [LISTING_INDEX] })

  // Without it the database plans its first minute for empty tables, and joins over modules take minutes.
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("ANALYZE")

  writeSignIns(installation.dataDir)
  progress("xong")
}

/** Who may sign in where, for the start script to show. The password is not written: it is the installation's. */
function writeSignIns(dataDir: string): void {
  const signIns = [
    ...DEMO_ORGANISATIONS.map(({ name, helper }) => ({
      who: `Cán bộ hỗ trợ, ${name}`,
      sign_in: helper.phone,
      where: "/quay",
    })),
    ...DEMO_OFFICERS.map(({ agency, phone }) => ({
      who: `Cán bộ tỉnh, ${agency}`,
      sign_in: phone,
      where: "/so-lieu",
    })),
    { who: "Người vận hành", sign_in: DEMO_OPERATOR.email, where: "/app" },
  ]
  writeFileSync(join(dataDir, "demo-sign-ins.json"), `${JSON.stringify(signIns, null, 2)}\n`)
}
