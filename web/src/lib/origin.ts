import { settings } from "./settings"

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Whether a request may change something: browsers send `Origin` with every unsafe request, so one from a page of
 * another site (or without the header) is refused. Ours is WEB_PUBLIC_URL, or whatever host the browser asked.
 */
export function comesFromOwnPage(request: Request): boolean {
  if (safeMethods.has(request.method)) return true
  const origin = request.headers.get("origin")
  if (origin === null || !URL.canParse(origin)) return false
  return origin === settings.webPublicUrl || new URL(origin).host === request.headers.get("host")
}
