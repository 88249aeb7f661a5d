import { readFileSync } from "node:fs"
import * as v from "valibot"

const address = (example: string) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      `must be an http(s) address such as ${example}`,
    ),
    v.transform((text) => new URL(text).origin),
  )

const keyMissing =
  "is missing: give it, or PUBLISHABLE_KEY_FILE with the path of a file that holds it"

const publishableKey = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^pk_[0-9a-z]+$/i,
    "must be a publishable key of the API: pk_ followed by letters and digits",
  ),
)

const schema = v.object({
  API_URL: v.optional(address("http://localhost:9000"), "http://localhost:9000"),
  WEB_PUBLIC_URL: v.optional(address("https://ocop.example.vn"), "http://localhost:8000"),
  PUBLISHABLE_KEY: publishableKey,
  WEB_TOKEN: v.optional(v.pipe(v.string(), v.minLength(32, "must have at least 32 characters"))),
  OCOP_DEMO: v.optional(v.picklist(["true", "false"], "must be true or false"), "true"),
})

export interface Settings {
  /** Origin at which this server reaches the API. */
  apiUrl: string
  /** Origin at which people reach this server; https makes the cookies secure. */
  webPublicUrl: string
  /** Names the sales channel to the API's /store; not a secret, yet never sent to browsers. */
  publishableKey: string
  /** Shared with the API, which then believes what we say of a visitor's address. */
  webToken: string | undefined
  /** Whether the data behind is demo data, which the footer then says. */
  isDemo: boolean
}

function keyFromFile(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch {
    throw new Error(
      "Settings that must be mended:\n  PUBLISHABLE_KEY_FILE names a file that can't be read",
    )
  }
}

/**
 * Reads API_URL, WEB_PUBLIC_URL, WEB_TOKEN, OCOP_DEMO and PUBLISHABLE_KEY (or PUBLISHABLE_KEY_FILE); an empty one counts as not
 * given.
 * @throws Error naming every wrong setting and what it must be, one a line; values are never repeated in it.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  if (!given.PUBLISHABLE_KEY && given.PUBLISHABLE_KEY_FILE) {
    given.PUBLISHABLE_KEY = keyFromFile(given.PUBLISHABLE_KEY_FILE)
  }
  const parsed = v.safeParse(schema, given)
  if (!parsed.success) {
    const lines = parsed.issues.map((issue) => {
      const name = v.getDotPath(issue) ?? ""
      return `  ${name} ${issue.received === "undefined" ? keyMissing : issue.message}`
    })
    throw new Error(`Settings that must be mended:\n${lines.join("\n")}`)
  }
  return {
    apiUrl: parsed.output.API_URL,
    webPublicUrl: parsed.output.WEB_PUBLIC_URL,
    publishableKey: parsed.output.PUBLISHABLE_KEY,
    webToken: parsed.output.WEB_TOKEN,
    isDemo: parsed.output.OCOP_DEMO === "true",
  }
}

/** The settings of this process. */
export const settings: Settings = readSettings(process.env)
