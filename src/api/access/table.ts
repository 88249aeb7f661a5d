import type { MiddlewareFunction } from "@medusajs/framework/http"
import type { MandatePermission } from "../../modules/assistance/types"
import type { LimitName } from "../../modules/traffic/limits"
import { guardPaymentSession } from "../core-guards/payment-sessions"
import {
  guardProductBatch,
  guardProductDeletion,
  guardProductImport,
  guardProductUpdate,
} from "../core-guards/products"
import { guardRegistration, guardSignIn } from "../core-guards/sign-in"
import { guardPresignedUpload, guardUploads } from "../core-guards/uploads"
import { checkGoodsOfNewCart } from "../store/middlewares"

/**
 * Who calls. `public`: anybody; `buyer`: whoever shops, with the shop's publishable key; `operator`: a Medusa user;
 * `seller` and `partner` have no route yet.
 */
export type Actor = "public" | "buyer" | "seller" | "helper" | "officer" | "operator" | "partner"

export type Method = "GET" | "POST" | "DELETE"

/**
 * Whose rows a call may touch. `organisation`: those of the helper's organisation; `province`: those of the officer's
 * province; `mandate:…`: the seller in the path (`:id`), who must have given the helper's organisation a live mandate
 * with this permission. What is another's is "not found".
 */
export type TenantFilter = "organisation" | "province" | `mandate:${MandatePermission | "any"}`

export type AccessRow = {
  method: Method
  /** Route pattern as registered. */
  path: string
  actor: Actor
  /** Absent where a row is of nobody, of everybody, or of the operator, who sees all. */
  tenant?: TenantFilter
  /** What calls are counted as (modules/traffic/limits). */
  limit?: LimitName
}

/**
 * Every route of ours: who may call it, whose rows it touches, how often. The middleware (guards.ts) is made from
 * these rows alone; a route without a row fails the test that walks all registered routes.
 */
export const ACCESS: readonly AccessRow[] = [
  { method: "GET", path: "/open-data/provinces", actor: "public" },
  { method: "GET", path: "/open-data/communes", actor: "public" },
  { method: "GET", path: "/open-data/former-communes", actor: "public", limit: "search" },
  { method: "GET", path: "/open-data/product-sets", actor: "public" },
  { method: "GET", path: "/listings", actor: "public", limit: "search" },
  { method: "GET", path: "/listings/:handle", actor: "public" },
  { method: "GET", path: "/listings/sellers/:handle", actor: "public" },
  { method: "GET", path: "/listings/certificates/:reference", actor: "public", limit: "search" },
  { method: "GET", path: "/listings/photos/:file", actor: "public" },
  { method: "GET", path: "/static/:file", actor: "public" },

  { method: "GET", path: "/helper/me", actor: "helper" },
  { method: "GET", path: "/helper/sellers", actor: "helper", tenant: "organisation" },
  { method: "POST", path: "/helper/sellers", actor: "helper", tenant: "organisation" },
  { method: "GET", path: "/helper/sellers/:id", actor: "helper", tenant: "mandate:any" },
  { method: "GET", path: "/helper/sellers/:id/listings", actor: "helper", tenant: "mandate:any" },
  { method: "POST", path: "/helper/sellers/:id/listings", actor: "helper", tenant: "mandate:list" },
  {
    method: "POST",
    path: "/helper/photos",
    actor: "helper",
    tenant: "organisation",
    limit: "uploads",
  },

  { method: "GET", path: "/officer/me", actor: "officer" },
  { method: "GET", path: "/officer/listings", actor: "officer", tenant: "province" },
  { method: "GET", path: "/officer/listings/:id", actor: "officer", tenant: "province" },
  { method: "GET", path: "/officer/certificates", actor: "officer", tenant: "province" },
  { method: "POST", path: "/officer/certificates", actor: "officer", tenant: "province" },
  { method: "GET", path: "/officer/figures", actor: "officer", tenant: "province" },
  { method: "GET", path: "/officer/sale-events", actor: "officer", tenant: "province" },

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

export type CorePattern = {
  /** Beginning of the path. */
  prefix: `/${string}/`
  actor: Actor
  /** What core itself asks of a caller. */
  rule: string
}

/** Medusa's own routes, all of them, and who may call them by core's own rules, which stay. */
export const CORE_PATTERNS: readonly CorePattern[] = [
  { prefix: "/admin/", actor: "operator", rule: "a user's token or session, or a secret key" },
  { prefix: "/store/", actor: "buyer", rule: "the publishable key; a customer's own rows" },
  { prefix: "/auth/", actor: "public", rule: "each sign-in way's own" },
  {
    prefix: "/cloud/",
    actor: "public",
    rule: "an identity of Medusa's cloud, which nobody has here",
  },
  { prefix: "/hooks/", actor: "public", rule: "the payment provider's signature" },
]

export type CoreRow = {
  method: Method
  /** Route pattern as core registers it. */
  path: string
  limit?: LimitName
  /** What our rules add; they run after core's own checks of the body, before its handler. */
  guards?: MiddlewareFunction[]
}

/** Medusa's routes by which our rules could be gone round, by name, with what stands in the way there. */
export const CORE_ROWS: readonly CoreRow[] = [
  // Whoever signs in or registers: only the ways that are meant, and not for ever.
  {
    method: "GET",
    path: "/auth/:actor_type/:auth_provider",
    limit: "sign_in",
    guards: [guardSignIn],
  },
  {
    method: "POST",
    path: "/auth/:actor_type/:auth_provider",
    limit: "sign_in",
    guards: [guardSignIn],
  },
  {
    method: "GET",
    path: "/auth/:actor_type/:auth_provider/callback",
    limit: "sign_in",
    guards: [guardSignIn],
  },
  {
    method: "POST",
    path: "/auth/:actor_type/:auth_provider/callback",
    limit: "sign_in",
    guards: [guardSignIn],
  },
  {
    method: "POST",
    path: "/auth/:actor_type/:auth_provider/register",
    limit: "sign_in",
    guards: [guardSignIn, guardRegistration],
  },
  {
    method: "POST",
    path: "/auth/:actor_type/:auth_provider/reset-password",
    limit: "codes",
    guards: [guardSignIn],
  },
  {
    method: "POST",
    path: "/auth/:actor_type/:auth_provider/update",
    limit: "codes",
    guards: [guardSignIn],
  },
  { method: "POST", path: "/auth/:auth_provider/user", limit: "sign_in" },
  { method: "POST", path: "/auth/mfa/challenges/:id/verify", limit: "codes" },
  { method: "POST", path: "/auth/mfa/factors/:id/verify", limit: "codes" },
  { method: "POST", path: "/auth/verification/request", limit: "codes" },
  { method: "POST", path: "/auth/verification/confirm", limit: "codes" },

  // A listing is published, hidden and ended by its decision alone.
  { method: "POST", path: "/admin/products/:id", guards: [guardProductUpdate] },
  { method: "DELETE", path: "/admin/products/:id", guards: [guardProductDeletion] },
  { method: "POST", path: "/admin/products/batch", guards: [guardProductBatch] },
  { method: "POST", path: "/admin/products/import", guards: [guardProductImport] },
  { method: "POST", path: "/admin/products/imports", guards: [guardProductImport] },

  // What the shop serves is what it is named.
  { method: "POST", path: "/admin/uploads", limit: "uploads", guards: [guardUploads] },
  {
    method: "POST",
    path: "/admin/uploads/presigned-urls",
    limit: "uploads",
    guards: [guardPresignedUpload],
  },

  // A basket holds one seller's goods that are on sale, and is paid as the shop offers.
  { method: "POST", path: "/store/carts", guards: [checkGoodsOfNewCart] },
  {
    method: "POST",
    path: "/store/payment-collections/:id/payment-sessions",
    guards: [guardPaymentSession],
  },
  { method: "GET", path: "/store/products", limit: "search" },
]
