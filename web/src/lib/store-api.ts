import { type Answer, type Api, ApiUnavailable } from "./api"
import type { PublicSeller, ShippingOption, StoreCart, StoreOrder } from "./contract"

/*
 * Carts and orders. One cart holds one seller's goods. The lines carry the seller's name as it was when they were
 * put in, since an order keeps its lines for years.
 */

const cartFields = { fields: "*shipping_address" }

let regionId: Promise<string> | undefined

async function askRegion(api: Api): Promise<string> {
  const answer = await api.get<{ regions: { id: string; currency_code: string }[] }>(
    "/store/regions",
  )
  if (!answer.ok) throw new ApiUnavailable(`/store/regions refused: ${answer.code}`)
  const region = answer.value.regions.find(({ currency_code }) => currency_code === "vnd")
  if (!region) throw new ApiUnavailable("the API has no region that sells in VND")
  return region.id
}

/** The API's first region in VND; asked once, and again after a failure. */
function vndRegion(api: Api): Promise<string> {
  regionId ??= askRegion(api).catch((error: unknown) => {
    regionId = undefined
    throw error
  })
  return regionId
}

export async function createCart(api: Api, sellerId: string): Promise<Answer<{ cart: StoreCart }>> {
  return api.post("/store/carts", {
    region_id: await vndRegion(api),
    metadata: { seller_id: sellerId },
  })
}

export const readCart = (api: Api, id: string): Promise<Answer<{ cart: StoreCart }>> =>
  api.get(`/store/carts/${encodeURIComponent(id)}`, cartFields)

/** Adds to what the cart already holds of the variant. */
export const addLine = (
  api: Api,
  cartId: string,
  variantId: string,
  quantity: number,
  seller: Pick<PublicSeller, "name" | "handle">,
): Promise<Answer<{ cart: StoreCart }>> =>
  api.post(`/store/carts/${encodeURIComponent(cartId)}/line-items`, {
    variant_id: variantId,
    quantity,
    metadata: { seller_name: seller.name, seller_handle: seller.handle },
  })

export const setLineQuantity = (
  api: Api,
  cartId: string,
  lineId: string,
  quantity: number,
): Promise<Answer<{ cart: StoreCart }>> =>
  api.post(`/store/carts/${encodeURIComponent(cartId)}/line-items/${encodeURIComponent(lineId)}`, {
    quantity,
  })

export const removeLine = (
  api: Api,
  cartId: string,
  lineId: string,
): Promise<Answer<{ parent: StoreCart }>> =>
  api.delete(`/store/carts/${encodeURIComponent(cartId)}/line-items/${encodeURIComponent(lineId)}`)

export const listShippingOptions = (
  api: Api,
  cartId: string,
): Promise<Answer<{ shipping_options: ShippingOption[] }>> =>
  api.get("/store/shipping-options", { cart_id: cartId })

export const readOrder = (api: Api, id: string): Promise<Answer<{ order: StoreOrder }>> =>
  api.get(`/store/orders/${encodeURIComponent(id)}`)

/** Where an order goes; province and commune by code (vn-2025) and by name. */
export interface Delivery {
  name: string
  phone: string
  addressLine: string
  province: { code: string; name: string }
  commune: { code: string; name: string }
  note: string
}

/** Medusa's provider that collects nothing: the buyer pays the seller's courier. */
const payOnDelivery = "pp_system_default"

const completionTries = 5
const pauseBetweenTries = 400

/** Makes a prepared cart an order; a cart that is one already answers the same order. */
export async function completeCart(api: Api, cartId: string): Promise<Answer<{ orderId: string }>> {
  for (let attempt = 1; ; attempt++) {
    const answer = await api.post<{ type: string; order?: { id: string } }>(
      `/store/carts/${encodeURIComponent(cartId)}/complete`,
    )
    if (answer.ok) {
      if (answer.value.order) return { ok: true, value: { orderId: answer.value.order.id } }
      return { ok: false, status: 400, code: "payment_refused", message: "", errors: [] }
    }
    // 409: the same form was sent twice and the first one is still at work; its order is the answer.
    if (answer.status !== 409 || attempt === completionTries) return answer
    await new Promise((resolve) => setTimeout(resolve, pauseBetweenTries))
  }
}

async function prepareCart(
  api: Api,
  cartId: string,
  delivery: Delivery,
  shippingOptionId: string,
): Promise<Answer<unknown>> {
  const cart = `/store/carts/${encodeURIComponent(cartId)}`
  const updated = await api.post(cart, {
    shipping_address: {
      first_name: delivery.name,
      phone: delivery.phone,
      address_1: delivery.addressLine,
      city: delivery.commune.name,
      province: delivery.province.name,
      country_code: "vn",
      metadata: {
        province_code: delivery.province.code,
        commune_code: delivery.commune.code,
        unit_code_set: "vn-2025",
        note: delivery.note || null,
      },
    },
  })
  if (!updated.ok) return updated
  const shipped = await api.post(`${cart}/shipping-methods`, { option_id: shippingOptionId })
  if (!shipped.ok) return shipped
  const collection = await api.post<{ payment_collection: { id: string } }>(
    "/store/payment-collections",
    { cart_id: cartId },
  )
  if (!collection.ok) return collection
  return api.post(
    `/store/payment-collections/${encodeURIComponent(collection.value.payment_collection.id)}/payment-sessions`,
    { provider_id: payOnDelivery },
  )
}

async function prepareAndComplete(
  api: Api,
  cartId: string,
  delivery: Delivery,
  shippingOptionId: string,
): Promise<Answer<{ orderId: string }>> {
  const prepared = await prepareCart(api, cartId, delivery, shippingOptionId).catch(
    (error: unknown) => (error instanceof ApiUnavailable ? error : Promise.reject(error)),
  )
  if (prepared instanceof ApiUnavailable || !prepared.ok) {
    // A completed cart takes no more changes: then the order stands already and completing answers it.
    const cart = await readCart(api, cartId)
    if (cart.ok && cart.value.cart.completed_at) return completeCart(api, cartId)
    if (prepared instanceof ApiUnavailable) throw prepared
    return prepared
  }
  return completeCart(api, cartId)
}

/** Carts being ordered by this process. Two preparations of one cart at a time make the API fail. */
const underWay = new Map<string, Promise<Answer<{ orderId: string }>>>()

/**
 * Places the order of a cart, paid on delivery. Safe to call twice, at once or later: a cart becomes one order, and
 * every call answers that order's id. A call while another for the cart is under way gets the other's answer.
 */
export function placeOrder(
  api: Api,
  cartId: string,
  delivery: Delivery,
  shippingOptionId: string,
): Promise<Answer<{ orderId: string }>> {
  const running = underWay.get(cartId)
  if (running) return running
  const placed = prepareAndComplete(api, cartId, delivery, shippingOptionId).finally(() =>
    underWay.delete(cartId),
  )
  underWay.set(cartId, placed)
  return placed
}
