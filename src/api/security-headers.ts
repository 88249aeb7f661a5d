import type { MiddlewareRoute } from "@medusajs/framework/http"
import helmet from "helmet"

/**
 * Headers of every answer of the API. The policy is one the admin's pages can live with, should they be served behind
 * it: the API itself answers JSON, which `nosniff` keeps from being read as anything else.
 */
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: helmet.contentSecurityPolicy.dangerouslyDisableDefaultSrc,
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
  },
  // Other programs of the same host's domain may be without TLS; this host alone is spoken for.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  // A storefront of another origin reads the API; each file says for itself who may show it.
  crossOriginResourcePolicy: { policy: "cross-origin" },
  xFrameOptions: { action: "deny" },
})

export const securityMiddlewares: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [securityHeaders] },
]
