import { defineMiddleware } from "astro:middleware"
import { ApiUnavailable, apiFor } from "./lib/api"
import { splitLanguage } from "./lib/language"
import { logProblem } from "./lib/log"
import { comesFromOwnPage } from "./lib/origin"
import { visitorLine } from "./lib/visitor-line"

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

/**
 * Pages travel compressed, whoever runs the server: most people's lines here are weak. They hold no secret an attacker
 * could guess at by their size.
 */
function compressed(response: Response, accepted: string): Response {
  if (!response.body || !/\bgzip\b/.test(accepted)) return response
  const headers = new Headers(response.headers)
  headers.set("content-encoding", "gzip")
  headers.append("vary", "accept-encoding")
  headers.delete("content-length")
  return new Response(response.body.pipeThrough(new CompressionStream("gzip")), {
    status: response.status,
    headers,
  })
}

function finished(response: Response, request: Request): Response {
  const { headers } = response
  headers.set("x-content-type-options", "nosniff")
  headers.set("referrer-policy", "strict-origin-when-cross-origin")
  if (headers.get("content-type")?.startsWith("text/html")) {
    headers.set("content-security-policy", policy)
    // Pages show a basket or a person's data: no cache on the way may keep them.
    if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache")
    return compressed(response, request.headers.get("accept-encoding") ?? "")
  }
  return response
}

export const onRequest = defineMiddleware(async (context, next) => {
  const { request } = context
  if (!comesFromOwnPage(request)) {
    return new Response("Yêu cầu đến từ một trang khác nên bị từ chối.", { status: 403 })
  }
  const { locals } = context
  // What rewrites to another page (pages/en, 404) comes through here again; the person still asked for the first one.
  if (locals.api) return next()
  const { lang, path } = splitLanguage(context.url.pathname)
  locals.lang = lang
  locals.path = path + context.url.search
  locals.line = visitorLine(request)
  locals.api = apiFor({ line: locals.line })
  try {
    return finished(await next(), request)
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) throw error
    logProblem(error)
    // A request of its own: the one that failed may be a form whose body has been read.
    return finished(await next(new Request(new URL("/503", context.url))), request)
  }
})
