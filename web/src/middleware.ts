import { defineMiddleware } from "astro:middleware"
import { ApiUnavailable, apiFor } from "./lib/api"
import { splitLanguage } from "./lib/language"
import { comesFromOwnPage } from "./lib/origin"

const policy = [
  "default-src 'self'",
  // Styles are inlined (astro.config.mjs) and pictures show a placeholder as background.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

function withHeaders(response: Response): Response {
  const { headers } = response
  headers.set("x-content-type-options", "nosniff")
  headers.set("referrer-policy", "strict-origin-when-cross-origin")
  if (headers.get("content-type")?.startsWith("text/html")) {
    headers.set("content-security-policy", policy)
    // Pages show a basket or a person's data: no cache on the way may keep them.
    if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache")
  }
  return response
}

export const onRequest = defineMiddleware(async (context, next) => {
  if (!comesFromOwnPage(context.request)) {
    return new Response("Yêu cầu đến từ một trang khác nên bị từ chối.", { status: 403 })
  }
  const { lang, path } = splitLanguage(context.url.pathname)
  context.locals.lang = lang
  context.locals.path = path + context.url.search
  context.locals.api = apiFor({ clientAddress: context.clientAddress })
  try {
    return withHeaders(await (lang === "vi" ? next() : next(context.locals.path)))
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) throw error
    console.error(`${error.message}${error.cause ? `: ${String(error.cause)}` : ""}`)
    return withHeaders(await next("/503"))
  }
})
