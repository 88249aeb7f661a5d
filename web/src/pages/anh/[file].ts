import type { APIRoute } from "astro"
import { photoFilePattern } from "../../lib/photo"

const year = 365 * 24 * 60 * 60

/** A photo's rendition, from the API. Its name changes with its content, so it may be kept for good. */
export const GET: APIRoute = async ({ params, locals }) => {
  const file = params.file ?? ""
  if (!photoFilePattern.test(file)) return new Response(null, { status: 404 })
  const answer = await locals.api.fetch(`/listings/photos/${file}`)
  if (!answer.ok) return new Response(null, { status: 404 })
  const headers = new Headers({
    "content-type": file.endsWith(".webp") ? "image/webp" : "image/jpeg",
    "cache-control": `public, max-age=${year}, immutable`,
  })
  const length = answer.headers.get("content-length")
  if (length) headers.set("content-length", length)
  return new Response(answer.body, { headers })
}
