/** Where the dashboard's build says the API is; the same origin when it says nothing. */
declare const __BACKEND_URL__: string | undefined

const backendUrl = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "").replace(/\/$/, "")

/** A refusal of the API. `message` is a sentence for the person at the screen, `code` is stable. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The address of something the API serves, such as a package or a photo. */
export function apiUrl(path: string): string {
  return `${backendUrl}${path}`
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(apiUrl(path), { ...init, credentials: "include" })
  if (answer.ok) {
    return (await answer.json()) as T
  }
  const body = (await answer.json().catch(() => ({}))) as { code?: string; message?: string }
  throw new ApiError(answer.status, body.code ?? "unknown", body.message ?? answer.statusText)
}

/** Reads from the API with the operator's session. Empty fields of the query are left out. @throws ApiError */
export function read<T>(path: string, query: Record<string, string | number> = {}): Promise<T> {
  const given = Object.entries(query).filter(([, value]) => value !== "")
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return call<T>(text ? `${path}?${text}` : path, {})
}

/** Asks the API to do something. @throws ApiError */
export function post<T>(path: string, body: Record<string, unknown> = {}): Promise<T> {
  return call<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
}
