import type { APIContext } from "astro"
import type { Api } from "./api"
import { answered } from "./answered"
import type { Officer } from "./contract"
import { apiAs, forgetToken } from "./session"

export interface SignedInOfficer {
  officer: Officer
  /** The API as that officer; it answers for the officer's province only. */
  api: Api
}

export const officerHome = "/so-lieu"
const signInPath = `${officerHome}/dang-nhap`

/** The page to open after signing in: one of the officer's own, never an address of elsewhere. */
export const wayBack = (asked: string | null): string =>
  asked && /^\/so-lieu(?:[/?]|$)/.test(asked) && asked !== signInPath ? asked : officerHome

/**
 * Who is signed in as officer; else the redirect to the sign-in page, which leads back to the page asked for. A token
 * the API no longer takes is forgotten.
 */
export async function officerOf(
  context: Pick<APIContext, "cookies" | "locals" | "redirect" | "url">,
): Promise<SignedInOfficer | Response> {
  const api = apiAs("officer", context)
  const answer = await api?.get<{ officer: Officer }>("/officer/me")
  if (api && answer?.ok) return { api, officer: answer.value.officer }
  if (answer && !answer.ok && answer.status !== 401 && answer.status !== 403) answered(answer)
  forgetToken(context.cookies, "officer")
  const back = encodeURIComponent(context.url.pathname + context.url.search)
  return context.redirect(`${signInPath}?tiep=${back}`, 303)
}
