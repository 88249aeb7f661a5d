import type { APIRoute } from "astro"
import { splitLanguage } from "../../lib/language"

/**
 * Every English address is the Vietnamese one with /en before it; the middleware has read the language. A route of its
 * own, since Astro drops the cookies of addresses that match none.
 */
export const ALL: APIRoute = ({ locals, rewrite }) =>
  rewrite(splitLanguage(locals.path).lang === "en" ? "/404" : locals.path)
