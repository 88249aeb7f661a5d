import { subscribe } from "node:diagnostics_channel"
import type { IncomingMessage } from "node:http"

/**
 * Every request gets our neighbour's address added at the end of X-Forwarded-For, as a proxy does; what stands before
 * it a visitor may have made up. Astro shows neither the neighbour nor more than the first, made-up, entry. Node tells
 * of every request it begins on this channel, before Astro sees it.
 */
subscribe("http.server.request.start", (message) => {
  const { request } = message as { request: IncomingMessage }
  const told = [request.headers["x-forwarded-for"], request.socket.remoteAddress]
  request.headers["x-forwarded-for"] = told.filter(Boolean).join(", ")
})

/** The addresses a request came over, our own neighbour's last; the API judges which of them to believe. */
export const visitorLine = (request: Request): string =>
  request.headers.get("x-forwarded-for") ?? ""
