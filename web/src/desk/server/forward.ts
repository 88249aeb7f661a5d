import { callerHeaders } from "../../lib/api"
import { settings } from "../../lib/settings"
import { refusal } from "./refusal"

/** Largest body passed on, bytes: a photo of 25 MB and its envelope. */
export const largestBody = 26 * 1024 * 1024
/** A photo over a weak line takes minutes; an answer should not. */
const timeout = 300_000

/** Only these parts of the API may be reached through the desk. */
const open = /^(?:helper|open-data)(?:\/[\w.~-]+)+$/

/** Thrown inside the body's stream when it proves larger than announced. */
class TooLarge extends Error {}

/** Passes bytes on and fails beyond `most`; a chunked body announces no length. */
const limited = (most: number) => {
  let passed = 0
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      passed += chunk.byteLength
      if (passed > most) controller.error(new TooLarge())
      else controller.enqueue(chunk)
    },
  })
}

const causedBy = (error: unknown, kind: typeof TooLarge): boolean =>
  error instanceof kind ||
  (error instanceof Error && error.cause !== undefined && causedBy(error.cause, kind))

/**
 * Passes a request of the desk on to the API with the helper's token, the body as a stream, and the answer back as
 * it is. Nothing else of the browser's request travels: no cookie, no header beside the content type.
 * @param path what follows /quay/api/, e.g. "helper/sellers"
 */
export async function forward(
  request: Request,
  path: string,
  token: string,
  line: string,
): Promise<Response> {
  if (!open.test(path) || path.split("/").some((part) => /^\.+$/.test(part)))
    return refusal("not_found")
  if (Number(request.headers.get("content-length") ?? 0) > largestBody) return refusal("too_large")
  const headers = callerHeaders({ line, token })
  headers.set("accept", "application/json")
  const contentType = request.headers.get("content-type")
  if (contentType) headers.set("content-type", contentType)
  const target = new URL(`/${path}${new URL(request.url).search}`, settings.apiUrl)
  // The types of the DOM lack `duplex`, which Node asks for with a body that is a stream.
  const init: RequestInit & { duplex: "half" } = {
    method: request.method,
    headers,
    body: request.body?.pipeThrough(limited(largestBody)) ?? null,
    duplex: "half",
    redirect: "error",
    signal: AbortSignal.timeout(timeout),
  }
  try {
    const answer = await fetch(target, init)
    if (!answer.headers.get("content-type")?.includes("json")) return refusal("api_unavailable")
    return new Response(answer.body, {
      status: answer.status,
      headers: { "content-type": "application/json", "cache-control": "no-store" },
    })
  } catch (error) {
    return refusal(causedBy(error, TooLarge) ? "too_large" : "api_unavailable")
  }
}
