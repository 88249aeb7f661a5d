import type { Photo } from "../lib/contract"
import { words } from "./dictionary"

/*
 * The desk talks to web's own endpoints under /quay/api only; the token stays in a cookie that no script can read.
 */

export interface FieldError {
  field: string
  code: string
  message: string
}

/**
 * Why a call did not succeed: `offline` (nothing reached the server), `signed_out` (401), `refused` (4xx; `errors`
 * names the fields), `server` (5xx or an answer that can't be read). `message` is ready to be shown.
 */
export class CallFailure extends Error {
  constructor(
    readonly kind: "offline" | "signed_out" | "refused" | "server",
    message: string,
    readonly code: string = kind,
    readonly errors: FieldError[] = [],
  ) {
    super(message)
  }
}

const base = "/quay/api"
const signedOutListeners = new Set<() => void>()

/** Be told when the server no longer knows who is signed in; returns the unsubscriber. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

interface RefusalBody {
  code?: unknown
  message?: unknown
  errors?: unknown
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value.field === "string" && typeof value.message === "string"

function failureOf(status: number, text: string): CallFailure {
  let body: RefusalBody = {}
  try {
    const parsed: unknown = JSON.parse(text)
    if (isRecord(parsed)) body = parsed
  } catch {
    // Not JSON: a proxy in between answered; its status says enough.
  }
  const message = typeof body.message === "string" ? body.message : words.failures.server
  const code = typeof body.code === "string" ? body.code : `status_${status}`
  if (status === 401 && code !== "sign_in_refused") {
    signedOutListeners.forEach((listener) => listener())
    return new CallFailure("signed_out", words.failures.signedOut, code)
  }
  if (status >= 500) return new CallFailure("server", words.failures.server, code)
  const errors = Array.isArray(body.errors) ? body.errors.filter(isFieldError) : []
  return new CallFailure("refused", message, code, errors)
}

/**
 * Call an endpoint under /quay/api: GET without `body`, POST with one (sent as JSON).
 * @throws CallFailure
 */
export async function call<Answer>(path: string, body?: object): Promise<Answer> {
  let response: Response
  let text: string
  try {
    response = await fetch(`${base}${path}`, {
      method: body ? "POST" : "GET",
      headers: { accept: "application/json", ...(body && { "content-type": "application/json" }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    })
    text = await response.text()
  } catch {
    throw new CallFailure("offline", body ? words.failures.offline : words.failures.loadOffline)
  }
  if (!response.ok) throw failureOf(response.status, text)
  return JSON.parse(text || "{}")
}

/**
 * Send one photo. `onProgress` hears 0–100. XMLHttpRequest, because fetch tells nothing about an upload's progress.
 * @throws CallFailure
 */
export function uploadPhoto(blob: Blob, onProgress: (percent: number) => void): Promise<Photo> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    form.append("photo", blob, "photo")
    const request = new XMLHttpRequest()
    request.open("POST", `${base}/helper/photos`)
    request.setRequestHeader("accept", "application/json")
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total ? Math.round((loaded / total) * 100) : 0)
    request.onerror = request.ontimeout = () =>
      reject(new CallFailure("offline", words.failures.offline))
    request.onload = () => {
      if (request.status >= 400) return reject(failureOf(request.status, request.responseText))
      const answer: { photo: Photo } = JSON.parse(request.responseText)
      resolve(answer.photo)
    }
    request.send(form)
  })
}
