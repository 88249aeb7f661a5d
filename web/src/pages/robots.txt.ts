import type { APIRoute } from "astro"

const ownPages = ["/gio-hang", "/dat-hang", "/don-hang", "/quay", "/so-lieu"]

export const GET: APIRoute = () => {
  const lines = ownPages.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`])
  return new Response(`User-agent: *\n${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  })
}
