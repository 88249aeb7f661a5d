import type { AstroCookies } from "astro"
import { cookieOptions } from "./session"

/*
 * Orders placed in this browser. Only these show the buyer's name, phone and address; anybody else who has an order's
 * address sees them masked.
 */

const cookieName = "ocop_orders"
const halfYear = 180 * 24 * 60 * 60
const mostOrders = 40

/** Newest first. */
export const readOwnOrders = (cookies: AstroCookies): string[] =>
  (cookies.get(cookieName)?.value ?? "").split(".").filter((id) => /^order_\w+$/.test(id))

export function keepOwnOrder(cookies: AstroCookies, id: string): void {
  const others = readOwnOrders(cookies).filter((other) => other !== id)
  cookies.set(cookieName, [id, ...others].slice(0, mostOrders).join("."), {
    ...cookieOptions,
    maxAge: halfYear,
  })
}
