import type { APIRoute } from "astro"
import { officerHome } from "../../lib/officer"
import { forgetToken } from "../../lib/session"

export const POST: APIRoute = ({ cookies, redirect }) => {
  forgetToken(cookies, "officer")
  return redirect(`${officerHome}/dang-nhap`, 303)
}
