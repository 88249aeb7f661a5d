import { defineConfig, Modules } from "@medusajs/framework/utils"
import { readSettings } from "./src/settings"

const settings = readSettings(process.env)

export default defineConfig({
  projectConfig: {
    databaseUrl: settings.databaseUrl,
    http: {
      storeCors: settings.webPublicUrl,
      adminCors: settings.apiPublicUrl,
      authCors: [settings.webPublicUrl, settings.apiPublicUrl].join(","),
      jwtSecret: settings.jwtSecret,
      cookieSecret: settings.cookieSecret,
      authMethodsPerActor: {
        user: ["emailpass"],
        customer: ["emailpass"],
        helper: ["phone"],
        officer: ["phone"],
      },
    },
    // `medusa start` is production by default, and secure cookies would block signing in over plain http.
    cookieOptions: { secure: settings.apiPublicUrl.startsWith("https:") },
  },
  admin: { disable: settings.adminDisabled, backendUrl: settings.apiPublicUrl },
  modules: [
    { resolve: "./src/modules/administrative-unit" },
    { resolve: "./src/modules/seller", options: { identity_keys: settings.identityKeys } },
    { resolve: "./src/modules/officer" },
    { resolve: "./src/modules/assistance" },
    { resolve: "./src/modules/listing" },
    { resolve: "./src/modules/ocop" },
    { resolve: "./src/modules/channel" },
    { resolve: "./src/modules/change-feed" },
    { resolve: "./src/modules/statistics" },
    {
      resolve: "./src/modules/traffic",
      options: {
        web_token: settings.webToken,
        trusted_proxies: settings.trustedProxies,
        rate_limits: settings.rateLimits,
      },
    },
    {
      key: Modules.AUTH,
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" },
          { resolve: "./src/providers/auth-phone", id: "phone" },
        ],
      },
    },
    {
      key: Modules.FILE,
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              // Outside the build folder, and not under the folder core serves at /static.
              upload_dir: `${settings.filesDir}/public`,
              private_upload_dir: `${settings.filesDir}/private`,
              backend_url: `${settings.apiPublicUrl}/static`,
            },
          },
        ],
      },
    },
    {
      key: Modules.SEARCH,
      resolve: "@medusajs/medusa/search",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/search-postgres",
            id: "postgres",
            // Vietnamese has no stemmer; "simple" with unaccent folds "mật ong" and "mat ong" together.
            options: { language: "simple" },
          },
        ],
      },
    },
  ],
})
