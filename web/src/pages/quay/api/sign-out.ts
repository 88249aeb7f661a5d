import type { APIRoute } from "astro"
import { forgetToken } from "../../../lib/session"

/** Forgets the cookie → 204. Drafts stay on the machine, apart by helper. */
export const POST: APIRoute = ({ cookies }) => {
  forgetToken(cookies, "helper")
  return new Response(null, { status: 204 })
}
