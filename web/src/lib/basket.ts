import type { AstroCookies } from "astro"
import * as v from "valibot"
import type { Answer, Api } from "./api"
import type { PublicSeller, StoreCart } from "./contract"
import { cookieOptions } from "./session"
import { addLine, createCart, readCart } from "./store-api"

/*
 * The basket is a cookie that names the visitor's carts, one a seller. Seller and number of items are kept beside the
 * id, so that the header and "add" need not ask the API for every cart.
 */

const cookieName = "ocop_basket"
const month = 30 * 24 * 60 * 60
/** A cookie holds 4 kB; an entry takes about 100 bytes, with the longest seller id 180. */
const mostCarts = 20

const entrySchema = v.object({
  cart: v.pipe(v.string(), v.regex(/^cart_\w+$/)),
  seller: v.pipe(v.string(), v.maxLength(120)),
  items: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

export type BasketEntry = v.InferOutput<typeof entrySchema>

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the visitor has in the basket; an entry that can't be read is left out, the others stay. */
export function readBasket(cookies: AstroCookies): BasketEntry[] {
  const stored = parseJson(cookies.get(cookieName)?.value ?? "[]")
  return Array.isArray(stored) ? stored.filter((entry) => v.is(entrySchema, entry)) : []
}

export function keepBasket(cookies: AstroCookies, entries: BasketEntry[]): void {
  // Empty carts stay while there is room: a removal may be undone.
  const kept = entries.length > mostCarts ? entries.filter(({ items }) => items > 0) : entries
  cookies.set(cookieName, JSON.stringify(kept), { ...cookieOptions, maxAge: month })
}

/** Number of pieces in the whole basket. */
export const countBasket = (cookies: AstroCookies): number =>
  readBasket(cookies).reduce((sum, { items }) => sum + items, 0)

const itemsIn = (cart: StoreCart): number =>
  cart.items.reduce((sum, { quantity }) => sum + quantity, 0)

/** Writes a cart's present number of items into the cookie; a cart not named yet is added at the end. */
export function noteCart(cookies: AstroCookies, cart: StoreCart, sellerId: string): void {
  const entry = { cart: cart.id, seller: sellerId, items: itemsIn(cart) }
  const entries = readBasket(cookies)
  const known = entries.some(({ cart: id }) => id === cart.id)
  keepBasket(
    cookies,
    known ? entries.map((other) => (other.cart === cart.id ? entry : other)) : [...entries, entry],
  )
}

/** Takes a cart out of the cookie: its order is placed, or the API no longer knows it. */
export function dropCart(cookies: AstroCookies, cartId: string): void {
  keepBasket(
    cookies,
    readBasket(cookies).filter(({ cart }) => cart !== cartId),
  )
}

/**
 * The visitor's carts as they are now, oldest first. Carts that became orders, or are gone, drop out of the cookie.
 */
export async function openCarts(
  api: Api,
  cookies: AstroCookies,
): Promise<{ cart: StoreCart; sellerId: string }[]> {
  const entries = readBasket(cookies)
  const answers = await Promise.all(entries.map((entry) => readCart(api, entry.cart)))
  const carts = entries.flatMap((entry, index) => {
    const answer = answers[index]
    return answer?.ok && !answer.value.cart.completed_at
      ? [{ cart: answer.value.cart, sellerId: entry.seller }]
      : []
  })
  const present = carts.map(({ cart, sellerId }) => ({
    cart: cart.id,
    seller: sellerId,
    items: itemsIn(cart),
  }))
  if (JSON.stringify(present) !== JSON.stringify(entries)) keepBasket(cookies, present)
  return carts
}

async function usableCart(
  api: Api,
  cookies: AstroCookies,
  sellerId: string,
): Promise<Answer<{ cart: StoreCart }>> {
  const entry = readBasket(cookies).find(({ seller }) => seller === sellerId)
  if (entry) {
    const answer = await readCart(api, entry.cart)
    if (answer.ok && !answer.value.cart.completed_at) return answer
    dropCart(cookies, entry.cart)
  }
  return createCart(api, sellerId)
}

/**
 * Puts goods of a seller into that seller's cart, a new one if the visitor has none. Refusals are the API's, or
 * `basket_full`.
 */
export async function addToBasket(
  api: Api,
  cookies: AstroCookies,
  seller: Pick<PublicSeller, "id" | "name" | "handle">,
  variantId: string,
  quantity: number,
): Promise<Answer<{ cart: StoreCart }>> {
  const filled = readBasket(cookies).filter(({ items }) => items > 0)
  if (filled.length >= mostCarts && !filled.some((entry) => entry.seller === seller.id)) {
    return { ok: false, status: 400, code: "basket_full", message: "", errors: [] }
  }
  const usable = await usableCart(api, cookies, seller.id)
  if (!usable.ok) return usable
  const added = await addLine(api, usable.value.cart.id, variantId, quantity, seller)
  if (added.ok) noteCart(cookies, added.value.cart, seller.id)
  return added
}

/* ---- The last removal, so that it may be undone ---- */

const removalCookie = "ocop_removed"
const tenMinutes = 10 * 60

const removalSchema = v.object({
  seller: v.object({ id: v.string(), name: v.string(), handle: v.string() }),
  variant: v.string(),
  quantity: v.number(),
  title: v.string(),
})

export type Removal = v.InferOutput<typeof removalSchema>

export function keepRemoval(cookies: AstroCookies, removal: Removal): void {
  cookies.set(removalCookie, JSON.stringify(removal), { ...cookieOptions, maxAge: tenMinutes })
}

export function readRemoval(cookies: AstroCookies): Removal | undefined {
  const parsed = v.safeParse(removalSchema, parseJson(cookies.get(removalCookie)?.value ?? ""))
  return parsed.success ? parsed.output : undefined
}

export function forgetRemoval(cookies: AstroCookies): void {
  cookies.delete(removalCookie, { path: cookieOptions.path })
}
