import { z } from "@medusajs/framework/zod"
import { parseTrustedProxies } from "./lib/client-address"
import { parseAllowances } from "./modules/traffic/limits"

/** `http://host[:port]` without a path; where people reach a surface. */
const origin = z
  .url({
    protocol: /^https?$/,
    error: "must be an http(s) address such as https://ocop.example.vn",
  })
  .transform((address) => new URL(address).origin)

/** A text one of our parsers can read; what it complains of is the setting's error. */
const readable = (parse: (text: string) => unknown) =>
  z.string().superRefine((text, context) => {
    try {
      parse(text)
    } catch (error) {
      context.addIssue({ code: "custom", message: (error as Error).message })
    }
  })

const secret = z.string({ error: "is missing" }).min(32, "must have at least 32 characters")

const schema = z.object({
  DATABASE_URL: z
    .string({ error: "is missing" })
    .regex(
      /^postgres(ql)?:\/\//,
      "must be a PostgreSQL address: postgres://user:password@host:5432/name",
    ),
  API_PUBLIC_URL: origin.default("http://localhost:9000"),
  WEB_PUBLIC_URL: origin.default("http://localhost:8000"),
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  IDENTITY_KEYS: z
    .string({ error: "is missing" })
    .regex(
      /^[a-z0-9-]+:[A-Za-z0-9+/]{43}=(,[a-z0-9-]+:[A-Za-z0-9+/]{43}=)*$/,
      "must be <key id>:<base64 of 32 bytes>, comma separated, the current key first",
    ),
  FILES_DIR: z.string({ error: "is missing" }).startsWith("/", "must be an absolute path"),
  WEB_TOKEN: secret.optional(),
  TRUSTED_PROXIES: readable(parseTrustedProxies).default(""),
  RATE_LIMITS: readable(parseAllowances).default(""),
  ADMIN_DISABLED: z.enum(["true", "false"], { error: "must be true or false" }).default("false"),
})

export type Settings = {
  databaseUrl: string
  apiPublicUrl: string
  webPublicUrl: string
  jwtSecret: string
  cookieSecret: string
  /** See lib/sealed-text. */
  identityKeys: string
  /** Absolute folder for uploads; builds never touch it. */
  filesDir: string
  /** Secret shared with the web; without it the web's visitors all count as one address. */
  webToken: string | undefined
  /** See lib/client-address. */
  trustedProxies: string
  /** See modules/traffic/limits. */
  rateLimits: string
  adminDisabled: boolean
}

/**
 * Reads the settings from the environment, once, at start. `.env.example` lists them all.
 * @throws Error naming every wrong setting and what it must be, one a line; values are never repeated in it.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`)
    throw new Error(`Settings that must be mended (see .env.example):\n${lines.join("\n")}`)
  }
  const settings = parsed.data
  return {
    databaseUrl: settings.DATABASE_URL,
    apiPublicUrl: settings.API_PUBLIC_URL,
    webPublicUrl: settings.WEB_PUBLIC_URL,
    jwtSecret: settings.JWT_SECRET,
    cookieSecret: settings.COOKIE_SECRET,
    identityKeys: settings.IDENTITY_KEYS,
    filesDir: settings.FILES_DIR,
    webToken: settings.WEB_TOKEN,
    trustedProxies: settings.TRUSTED_PROXIES,
    rateLimits: settings.RATE_LIMITS,
    adminDisabled: settings.ADMIN_DISABLED === "true",
  }
}
