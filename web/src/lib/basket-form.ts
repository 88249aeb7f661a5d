import type { AstroCookies } from "astro"
import type { Answer, Api, Refused } from "./api"
import {
  addToBasket,
  dropCart,
  forgetRemoval,
  keepRemoval,
  noteCart,
  readBasket,
  readRemoval,
} from "./basket"
import type { StoreCart } from "./contract"
import { textOf, wholeNumberOf } from "./form"
import { readCart, removeLine, setLineQuantity } from "./store-api"

/** Why a line of the basket stayed as it was; without `refused` the quantity typed was no number. */
export interface LineRefusal {
  lineId: string
  /** As the visitor typed it. */
  quantity?: string
  refused?: Refused
}

async function changeQuantity(
  api: Api,
  cookies: AstroCookies,
  entry: { cart: string; seller: string },
  lineId: string,
  form: FormData,
): Promise<LineRefusal | undefined> {
  const typed = textOf(form, "quantity", 12)
  const quantity = wholeNumberOf(form, "quantity")
  if (quantity === undefined) return { lineId, quantity: typed }
  const changed = await setLineQuantity(api, entry.cart, lineId, quantity)
  if (!changed.ok) return { lineId, quantity: typed, refused: changed }
  noteCart(cookies, changed.value.cart, entry.seller)
  return undefined
}

async function remove(
  api: Api,
  cookies: AstroCookies,
  entry: { cart: string; seller: string },
  lineId: string,
): Promise<LineRefusal | undefined> {
  const before: Answer<{ cart: StoreCart }> = await readCart(api, entry.cart)
  const line = before.ok && before.value.cart.items.find(({ id }) => id === lineId)
  // Removed already, by the same button pressed twice.
  if (!line) return undefined
  const removed = await removeLine(api, entry.cart, lineId)
  if (!removed.ok) return { lineId, refused: removed }
  if (line.variant_id) {
    keepRemoval(cookies, {
      seller: {
        id: entry.seller,
        name: line.metadata?.seller_name ?? "",
        handle: line.metadata?.seller_handle ?? "",
      },
      variant: line.variant_id,
      quantity: line.quantity,
      title: line.product_title ?? line.title,
    })
  }
  const after = await readCart(api, entry.cart)
  if (after.ok) noteCart(cookies, after.value.cart, entry.seller)
  else dropCart(cookies, entry.cart)
  return undefined
}

async function undoRemoval(api: Api, cookies: AstroCookies): Promise<LineRefusal | undefined> {
  const removal = readRemoval(cookies)
  forgetRemoval(cookies)
  if (!removal) return undefined
  const added = await addToBasket(api, cookies, removal.seller, removal.variant, removal.quantity)
  return added.ok ? undefined : { lineId: "", refused: added }
}

/**
 * Does what a form of the basket page asks: `action` is change, remove or undo. Only carts named in the visitor's own
 * cookie are touched; a form that names another does nothing.
 */
export async function actOnBasket(
  api: Api,
  cookies: AstroCookies,
  form: FormData,
): Promise<LineRefusal | undefined> {
  const action = textOf(form, "action")
  if (action === "undo") return undoRemoval(api, cookies)
  forgetRemoval(cookies)
  const entry = readBasket(cookies).find(({ cart }) => cart === textOf(form, "cart"))
  if (!entry) return undefined
  const lineId = textOf(form, "line")
  return action === "remove"
    ? remove(api, cookies, entry, lineId)
    : changeQuantity(api, cookies, entry, lineId, form)
}
