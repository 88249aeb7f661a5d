import type { APIRoute } from "astro"
import { refusal } from "../../../desk/server/refusal"
import { keepToken } from "../../../lib/session"

/** A sign-in is two short strings. */
const largestBody = 4_096

/** `{ phone, password }` → 204; the token goes into a cookie that no script reads. */
export const POST: APIRoute = async ({ request, cookies, locals }) => {
  if (Number(request.headers.get("content-length") ?? Infinity) > largestBody)
    return refusal("too_large")
  const body: unknown = await request.json().catch(() => null)
  if (typeof body !== "object" || body === null) return refusal("not_understood")
  const { phone, password } = { phone: "", password: "", ...body }
  const answer = await locals.api
    .post<{ token: string }>("/auth/helper/phone", { phone, password })
    .catch(() => null)
  if (!answer) return refusal("api_unavailable")
  if (!answer.ok) {
    const { status, message, errors } = answer
    // Core answers a wrong password without a code; it is no session that ended.
    const code = status === 401 ? "sign_in_refused" : answer.code
    return Response.json({ code, message, errors }, { status })
  }
  keepToken(cookies, "helper", answer.value.token)
  return new Response(null, { status: 204 })
}
