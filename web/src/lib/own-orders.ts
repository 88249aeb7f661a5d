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

/** "0912345678" → "••• ••• 678". */
export const maskPhone = (phone: string): string => `••• ••• ${phone.slice(-3)}`

/** "Nguyễn Thị Hoa" → "N. T. Hoa". */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/)
  return words.map((word, index) => (index === words.length - 1 ? word : `${word[0]}.`)).join(" ")
}
