import type { APIContext, AstroCookies } from "astro"
import { type Api, apiFor } from "./api"
import { settings } from "./settings"

/** Who may be signed in; a person may be both, in one browser, with two cookies. */
export type Role = "helper" | "officer"

const cookieNames: Record<Role, string> = { helper: "ocop_helper", officer: "ocop_officer" }

/** How every cookie of ours is set: no script reads it, other sites' requests don't carry it. */
export const cookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  secure: settings.webPublicUrl.startsWith("https:"),
  path: "/",
} as const

const day = 24 * 60 * 60

/** Keeps the API's token for a day, as long as the API accepts one. */
export function keepToken(cookies: AstroCookies, role: Role, token: string): void {
  cookies.set(cookieNames[role], token, { ...cookieOptions, maxAge: day })
}

export function readToken(cookies: AstroCookies, role: Role): string | undefined {
  return cookies.get(cookieNames[role])?.value || undefined
}

export function forgetToken(cookies: AstroCookies, role: Role): void {
  cookies.delete(cookieNames[role], { path: cookieOptions.path })
}

/**
 * The API as the person signed in under a role; undefined when nobody is. Whether the token still holds only the API
 * knows: it answers 401 `not_signed_in` when not.
 */
export function apiAs(
  role: Role,
  context: Pick<APIContext, "cookies" | "locals">,
): Api | undefined {
  const token = readToken(context.cookies, role)
  return token === undefined ? undefined : apiFor({ line: context.locals.line, token })
}
