import type { APIRoute } from "astro"
import { forward } from "../../../desk/server/forward"
import { refusal } from "../../../desk/server/refusal"
import { readToken } from "../../../lib/session"

/**
 * The desk's way to the API: /quay/api/helper/… and /quay/api/open-data/… only. Writes from pages of other sites are
 * refused by src/middleware.ts before they come here.
 */
const pass: APIRoute = ({ request, params, cookies, locals }) => {
  const token = readToken(cookies, "helper")
  if (token === undefined) return refusal("not_signed_in")
  return forward(request, params.path ?? "", token, locals.line)
}

export const GET = pass
export const POST = pass
