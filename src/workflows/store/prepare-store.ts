import { Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createFulfillmentSets,
  createRegionsWorkflow,
  createRemoteLinkStep,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { createWebKeyStep } from "./steps/create-web-key"
import { readStoreStep } from "./steps/read-store"
import {
  COUNTRY,
  CURRENCY,
  FULFILLMENT_PROVIDER,
  FULFILLMENT_SET_NAME,
  LOCATION_NAME,
  PAYMENT_PROVIDER,
  REGION_NAME,
  SHIPPING_OPTION,
  SHIPPING_PROFILE_NAME,
  STORE_NAME,
} from "./store-terms"

export const prepareStoreWorkflowId = "prepare-store"
/**
 * Makes what every shop needs and does not have yet: VND, the region Việt Nam with payment on delivery, one place goods
 * are sent from, one shipping option, the key of `web`. Run again, it adds only what is missing. No tax region: sellers'
 * prices include whatever tax they owe. Answers how the store stands.
 */
export const prepareStoreWorkflow = createWorkflow(prepareStoreWorkflowId, () => {
  const standing = readStoreStep()

  when("region-missing", { standing }, ({ standing }) => !standing.region_id).then(() =>
    createRegionsWorkflow.runAsStep({
      input: {
        regions: [
          {
            name: REGION_NAME,
            currency_code: CURRENCY,
            countries: [COUNTRY],
            payment_providers: [PAYMENT_PROVIDER],
            automatic_taxes: false,
            is_tax_inclusive: true,
          },
        ],
      },
    }),
  )
  when("profile-missing", { standing }, ({ standing }) => !standing.shipping_profile_id).then(() =>
    createShippingProfilesWorkflow.runAsStep({
      input: { data: [{ name: SHIPPING_PROFILE_NAME, type: "default" }] },
    }),
  )
  when("location-missing", { standing }, ({ standing }) => !standing.stock_location_id).then(() =>
    createStockLocationsWorkflow.runAsStep({
      input: {
        locations: [{ name: LOCATION_NAME, address: { country_code: COUNTRY, address_1: "" } }],
      },
    }),
  )

  const placed = readStoreStep().config({ name: "read-store-with-location" })
  const location_id = transform({ placed }, ({ placed }) => placed.stock_location_id ?? "")

  when("currency-missing", { standing }, ({ standing }) => !standing.keeps_vnd).then(() =>
    updateStoresWorkflow.runAsStep({
      input: transform({ placed }, ({ placed }) => ({
        selector: { id: placed.store_id },
        update: {
          name: STORE_NAME,
          supported_currencies: [
            { currency_code: CURRENCY, is_default: true, is_tax_inclusive: true },
          ],
          default_region_id: placed.region_id,
          default_location_id: placed.stock_location_id,
        },
      })),
    }),
  )
  when("location-sells-not", { placed }, ({ placed }) => !placed.location_sells).then(() =>
    linkSalesChannelsToStockLocationWorkflow.runAsStep({
      input: transform({ placed, location_id }, ({ placed, location_id }) => ({
        id: location_id,
        add: [placed.sales_channel_id],
      })),
    }),
  )
  when("location-ships-not", { placed }, ({ placed }) => !placed.location_ships).then(() =>
    createRemoteLinkStep(
      transform({ location_id }, ({ location_id }) => [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: location_id },
          [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILLMENT_PROVIDER },
        },
      ]),
    ).config({ name: "link-fulfillment-provider" }),
  )
  when("zone-missing", { placed }, ({ placed }) => !placed.service_zone_id).then(() => {
    const sets = createFulfillmentSets([
      {
        name: FULFILLMENT_SET_NAME,
        type: "shipping",
        service_zones: [
          { name: REGION_NAME, geo_zones: [{ type: "country", country_code: COUNTRY }] },
        ],
      },
    ])
    createRemoteLinkStep(
      transform({ location_id, sets }, ({ location_id, sets }) => [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: location_id },
          [Modules.FULFILLMENT]: { fulfillment_set_id: sets[0].id },
        },
      ]),
    ).config({ name: "link-fulfillment-set" })
  })

  const zoned = readStoreStep().config({ name: "read-store-with-zone" })
  when("option-missing", { zoned }, ({ zoned }) => !zoned.shipping_option_id).then(() =>
    createShippingOptionsWorkflow.runAsStep({
      input: transform({ zoned }, ({ zoned }) => [
        {
          name: SHIPPING_OPTION.name,
          service_zone_id: zoned.service_zone_id ?? "",
          shipping_profile_id: zoned.shipping_profile_id ?? "",
          provider_id: FULFILLMENT_PROVIDER,
          price_type: "flat" as const,
          type: {
            label: "Bưu điện",
            description: "Đồng giá toàn quốc; mức cước minh họa.",
            code: SHIPPING_OPTION.code,
          },
          prices: [{ currency_code: CURRENCY, amount: SHIPPING_OPTION.amount }],
          rules: [
            { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
            { attribute: "is_return", operator: "eq" as const, value: "false" },
          ],
        },
      ]),
    }),
  )
  when("web-key-missing", { zoned }, ({ zoned }) => !zoned.web_key).then(() => createWebKeyStep())

  const keyed = readStoreStep().config({ name: "read-store-with-key" })
  when("web-key-sells-not", { keyed }, ({ keyed }) => !keyed.web_key?.sells).then(() =>
    linkSalesChannelsToApiKeyWorkflow.runAsStep({
      input: transform({ keyed }, ({ keyed }) => ({
        id: keyed.web_key?.id ?? "",
        add: [keyed.sales_channel_id],
      })),
    }),
  )
  return new WorkflowResponse(readStoreStep().config({ name: "read-prepared-store" }))
})
