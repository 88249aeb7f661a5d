import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COUNTRY, CURRENCY, WEB_KEY_TITLE } from "../store-terms"

/** Records linked to another, as `query.graph` answers them. */
type Linked<T> = (T | null)[] | null | undefined

type StoreRow = {
  id: string
  default_sales_channel_id: string | null
  supported_currencies?: Linked<{ currency_code: string }>
}
type RegionRow = { id: string; countries?: Linked<{ iso_2: string }> }
type ZoneRow = { id: string; shipping_options?: Linked<{ id: string }> }
type LocationRow = {
  id: string
  sales_channels?: Linked<{ id: string }>
  fulfillment_providers?: Linked<{ id: string }>
  fulfillment_sets?: Linked<{ service_zones?: ZoneRow[] }>
}
type KeyRow = {
  id: string
  token: string
  revoked_at: string | Date | null
  sales_channels?: Linked<{ id: string }>
}

/** What of the store stands; `null` is still to be made. */
export type StandingStore = {
  store_id: string
  keeps_vnd: boolean
  sales_channel_id: string
  region_id: string | null
  shipping_profile_id: string | null
  stock_location_id: string | null
  location_sells: boolean
  location_ships: boolean
  service_zone_id: string | null
  shipping_option_id: string | null
  /** The key `web` calls the shop's routes with. */
  web_key: { id: string; token: string; sells: boolean } | null
}

export const readStoreStepId = "read-store"
/** Looks which basics of the store stand. Reads only. */
export const readStoreStep = createStep(readStoreStepId, async (_: void, { container }) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const read = async <Row>(entity: string, fields: string[], filters: object = {}) => {
    const { data } = await query.graph({ entity, fields, filters })
    return data as unknown as Row[]
  }
  const [[store], regions, profiles, locations, keys] = await Promise.all([
    read<StoreRow>("store", [
      "id",
      "default_sales_channel_id",
      "supported_currencies.currency_code",
    ]),
    read<RegionRow>("region", ["id", "countries.iso_2"], { currency_code: CURRENCY }),
    read<{ id: string }>("shipping_profile", ["id"], { type: "default" }),
    read<LocationRow>("stock_location", [
      "id",
      "sales_channels.id",
      "fulfillment_providers.id",
      "fulfillment_sets.service_zones.id",
      "fulfillment_sets.service_zones.shipping_options.id",
    ]),
    read<KeyRow>("api_key", ["id", "token", "revoked_at", "sales_channels.id"], {
      type: "publishable",
      title: WEB_KEY_TITLE,
    }),
  ])
  if (!store?.default_sales_channel_id) {
    throw new Error(
      "Medusa made no store with a default sales channel: migrate the database first.",
    )
  }
  const sales_channel_id = store.default_sales_channel_id
  const sellsThere = ({ sales_channels }: { sales_channels?: Linked<{ id: string }> }) =>
    (sales_channels ?? []).some((channel) => channel?.id === sales_channel_id)

  const region = regions.find(({ countries }) =>
    (countries ?? []).some((country) => country?.iso_2 === COUNTRY),
  )
  const location = locations[0]
  const zone = (location?.fulfillment_sets ?? []).flatMap((set) => set?.service_zones ?? [])[0]
  const key = keys.find(({ revoked_at }) => !revoked_at)
  return new StepResponse<StandingStore>({
    store_id: store.id,
    keeps_vnd: (store.supported_currencies ?? []).some(
      (currency) => currency?.currency_code === CURRENCY,
    ),
    sales_channel_id,
    region_id: region?.id ?? null,
    shipping_profile_id: profiles[0]?.id ?? null,
    stock_location_id: location?.id ?? null,
    location_sells: location !== undefined && sellsThere(location),
    location_ships: (location?.fulfillment_providers ?? []).length > 0,
    service_zone_id: zone?.id ?? null,
    shipping_option_id: zone?.shipping_options?.[0]?.id ?? null,
    web_key: key ? { id: key.id, token: key.token, sells: sellsThere(key) } : null,
  })
})
