import { settings } from "./settings"

export interface FieldError {
  /** Dotted path of the field in the request's body. */
  field: string
  code: string
  message: string
}

/** What the API answered to a request it would not carry out (4xx). */
export interface Refused {
  ok: false
  status: number
  /** Stable, snake_case. */
  code: string
  /** For people, in Vietnamese where the code is ours. */
  message: string
  /** One a field; empty unless the code is invalid_input. */
  errors: FieldError[]
}

export type Answer<T> = { ok: true; value: T } | Refused

/** The API could not be reached in time, or failed (5xx). The middleware turns it into the 503 page. */
export class ApiUnavailable extends Error {}

export type Query = Record<string, string | number | undefined>

export interface Api {
  /** Values that are undefined or empty are left out of the query. */
  get<T>(path: string, query?: Query): Promise<Answer<T>>
  /** `body` is sent as JSON, a FormData as multipart. */
  post<T>(path: string, body?: object): Promise<Answer<T>>
  delete<T>(path: string): Promise<Answer<T>>
  /** The answer as it is, for files; 5xx throws as elsewhere. */
  fetch(path: string): Promise<Response>
}

export interface Caller {
  /** The addresses the person's request came over (visitor-line.ts); the API limits and logs by them. */
  line: string
  /** Bearer token of a signed-in helper or officer. */
  token?: string
}

const readTimeout = 10_000
/** Photos and completing an order take longer than reading. */
const writeTimeout = 30_000

function addressOf(path: string, query: Query = {}): URL {
  const url = new URL(path, settings.apiUrl)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") url.searchParams.set(name, String(value))
  }
  return url
}

/** Tells the API whom we call for; the token is why it believes us. */
export function callerHeaders({ line, token }: Caller): Headers {
  const headers = new Headers({ "x-forwarded-for": line })
  if (settings.webToken) headers.set("x-web-token", settings.webToken)
  if (token) headers.set("authorization", `Bearer ${token}`)
  return headers
}

function headersOf(caller: Caller, path: string): Headers {
  const headers = callerHeaders(caller)
  if (path.startsWith("/store/")) headers.set("x-publishable-api-key", settings.publishableKey)
  return headers
}

async function send(url: URL, init: RequestInit, timeout: number): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeout) }).catch(
    (cause: unknown) => {
      throw new ApiUnavailable(`${init.method ?? "GET"} ${url.pathname} got no answer`, { cause })
    },
  )
  if (response.status >= 500) {
    throw new ApiUnavailable(`${init.method ?? "GET"} ${url.pathname} answered ${response.status}`)
  }
  return response
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw new ApiUnavailable(
      `${new URL(response.url).pathname} answered something that is not JSON`,
      { cause },
    )
  }
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const body = await bodyOf(response)
  if (response.ok) return { ok: true, value: body as T }
  const refusal = body as { code?: string; type?: string; message?: string; errors?: FieldError[] }
  return {
    ok: false,
    status: response.status,
    code: refusal.code ?? refusal.type ?? "refused",
    message: refusal.message ?? "",
    errors: refusal.errors ?? [],
  }
}

/** A client of the API for one request of one person. Its calls throw `ApiUnavailable` when there is no usable answer. */
export function apiFor(caller: Caller): Api {
  return {
    async get<T>(path: string, query?: Query) {
      const headers = headersOf(caller, path)
      return answerOf<T>(await send(addressOf(path, query), { headers }, readTimeout))
    },
    async post<T>(path: string, body: object = {}) {
      const headers = headersOf(caller, path)
      const isForm = body instanceof FormData
      if (!isForm) headers.set("content-type", "application/json")
      const init = { method: "POST", headers, body: isForm ? body : JSON.stringify(body) }
      return answerOf<T>(await send(addressOf(path), init, writeTimeout))
    },
    async delete<T>(path: string) {
      const init = { method: "DELETE", headers: headersOf(caller, path) }
      return answerOf<T>(await send(addressOf(path), init, writeTimeout))
    },
    fetch(path) {
      return send(addressOf(path), { headers: headersOf(caller, path) }, readTimeout)
    },
  }
}
