import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareFunction,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import type { MandatePermission } from "../modules/assistance/types"
import { requireMandate } from "../workflows/assistance/require-mandate"
import { Refusal } from "../workflows/common/refusal"
import { actingHelperOf, loadActingHelper, loadActingOfficer } from "./actors"

export type Actor = "public" | "helper" | "officer" | "operator"
type Method = "GET" | "POST" | "DELETE"

export type AccessRow = {
  method: Method
  /** Route pattern as registered. */
  path: string
  actor: Actor
  /** For a helper's route about one seller (`:id`): what the live mandate must permit; any live one if empty. */
  mandate?: MandatePermission | "any"
}

/**
 * Every route of ours and who may call it. The middleware below is made from these rows alone; a route without a row
 * fails the test that walks all registered routes. Core's own /store, /auth and /admin routes keep core's rules.
 */
export const ACCESS: readonly AccessRow[] = [
  { method: "GET", path: "/open-data/provinces", actor: "public" },
  { method: "GET", path: "/open-data/communes", actor: "public" },
  { method: "GET", path: "/open-data/former-communes", actor: "public" },
  { method: "GET", path: "/open-data/product-sets", actor: "public" },
  { method: "GET", path: "/listings", actor: "public" },
  { method: "GET", path: "/listings/:handle", actor: "public" },
  { method: "GET", path: "/listings/sellers/:handle", actor: "public" },
  { method: "GET", path: "/listings/certificates/:reference", actor: "public" },
  { method: "GET", path: "/listings/photos/:file", actor: "public" },

  { method: "GET", path: "/helper/me", actor: "helper" },
  { method: "GET", path: "/helper/sellers", actor: "helper" },
  { method: "POST", path: "/helper/sellers", actor: "helper" },
  { method: "GET", path: "/helper/sellers/:id", actor: "helper", mandate: "any" },
  { method: "GET", path: "/helper/sellers/:id/listings", actor: "helper", mandate: "any" },
  { method: "POST", path: "/helper/sellers/:id/listings", actor: "helper", mandate: "list" },
  { method: "POST", path: "/helper/photos", actor: "helper" },

  { method: "GET", path: "/officer/me", actor: "officer" },
  { method: "GET", path: "/officer/listings", actor: "officer" },
  { method: "GET", path: "/officer/listings/:id", actor: "officer" },
  { method: "GET", path: "/officer/certificates", actor: "officer" },
  { method: "POST", path: "/officer/certificates", actor: "officer" },
  { method: "GET", path: "/officer/figures", actor: "officer" },
  { method: "GET", path: "/officer/sale-events", actor: "officer" },

  { method: "GET", path: "/admin/sellers", actor: "operator" },
  { method: "GET", path: "/admin/sellers/:id", actor: "operator" },
  { method: "POST", path: "/admin/sellers/:id/verify", actor: "operator" },
  { method: "POST", path: "/admin/sellers/:id/reject", actor: "operator" },
  { method: "GET", path: "/admin/listings", actor: "operator" },
  { method: "GET", path: "/admin/listings/:id", actor: "operator" },
  { method: "POST", path: "/admin/listings/:id/publish", actor: "operator" },
  { method: "POST", path: "/admin/listings/:id/reject", actor: "operator" },
  { method: "GET", path: "/admin/partner-channels", actor: "operator" },
  { method: "GET", path: "/admin/partner-channels/:code/publications", actor: "operator" },
  { method: "GET", path: "/admin/partner-channels/:code/export-runs", actor: "operator" },
  { method: "POST", path: "/admin/partner-channels/:code/export-runs", actor: "operator" },
  { method: "GET", path: "/admin/export-runs/:id/package", actor: "operator" },
]

/** Core answers a missing token with English and no code; people of ours read a sentence. */
function requireSignIn(actor: "helper" | "officer"): MiddlewareFunction[] {
  return [
    authenticate(actor, ["bearer"], { allowUnauthenticated: true }),
    (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
      const { auth_context } = req as MedusaRequest & { auth_context?: { actor_id?: string } }
      if (!auth_context?.actor_id) {
        throw new Refusal(
          "not_signed_in",
          "Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại.",
          {
            status: 401,
          },
        )
      }
      next()
    },
  ]
}

/** The tenant filter of a helper: the seller in the path must have given its organisation a live mandate. */
function mandateFor(permission: MandatePermission | "any"): MiddlewareFunction {
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    req.liveMandate = await requireMandate(req.scope, {
      organisation_id: actingHelperOf(req).organisation.id,
      seller_id: req.params.id ?? "",
      permission: permission === "any" ? null : permission,
    })
    next()
  }
}

function guards(row: AccessRow): MiddlewareFunction[] {
  switch (row.actor) {
    case "public":
    case "operator": // core authenticates everything under /admin as a Medusa user
      return []
    case "helper":
      return [
        ...requireSignIn("helper"),
        loadActingHelper,
        ...(row.mandate ? [mandateFor(row.mandate)] : []),
      ]
    case "officer":
      return [...requireSignIn("officer"), loadActingOfficer]
  }
}

/** The access table as middleware: one entry a row, in front of the row's validators. */
export const accessMiddlewares: MiddlewareRoute[] = ACCESS.map((row) => ({
  matcher: row.path,
  methods: [row.method],
  middlewares: guards(row),
})).filter(({ middlewares }) => middlewares.length > 0)
