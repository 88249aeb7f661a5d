import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { prepareStoreWorkflow } from "../../src/workflows/store/prepare-store"
import type { Api } from "../support/world"

const failAfterwardsStep = createStep("fail-after-preparing", async () => {
  throw new Error("on purpose")
})
const prepareAndFailWorkflow = createWorkflow("prepare-store-and-fail", () => {
  prepareStoreWorkflow.runAsStep({ input: undefined })
  failAfterwardsStep()
})

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: Api; getContainer: () => MedusaContainer }) => {
    describe("preparing the store", () => {
      it("makes it once, and what buyers need is there", async () => {
        const { result: first } = await prepareStoreWorkflow(getContainer()).run()
        const { result: second } = await prepareStoreWorkflow(getContainer()).run()
        expect(second).toEqual(first)
        expect(first).toMatchObject({ keeps_vnd: true, location_sells: true, location_ships: true })

        const headers = { "x-publishable-api-key": first.web_key?.token ?? "" }
        const { data } = await api.post<{ cart: { id: string; currency_code: string } }>(
          "/store/carts",
          { region_id: first.region_id },
          { headers },
        )
        expect(data.cart.currency_code).toBe("vnd")
        const options = await api.get<{ shipping_options: { id: string; amount: number }[] }>(
          `/store/shipping-options?cart_id=${data.cart.id}`,
          { headers },
        )
        expect(options.data.shipping_options).toMatchObject([
          { id: first.shipping_option_id, amount: 25_000 },
        ])
      })

      it("takes everything back when what comes after it fails", async () => {
        // What a workflow rejects with is a plain copy of the error.
        await expect(prepareAndFailWorkflow(getContainer()).run()).rejects.toMatchObject({
          message: "on purpose",
        })
        const fulfillment = getContainer().resolve(Modules.FULFILLMENT)
        expect(await getContainer().resolve(Modules.REGION).listRegions()).toEqual([])
        expect(await getContainer().resolve(Modules.STOCK_LOCATION).listStockLocations({})).toEqual(
          [],
        )
        expect(await fulfillment.listFulfillmentSets()).toEqual([])
        expect(await fulfillment.listShippingOptions()).toEqual([])
        const keys = await getContainer().resolve(Modules.API_KEY).listApiKeys()
        expect(keys.map(({ title }) => title)).toEqual(["Default Publishable API Key"])
      })
    })
  },
})
