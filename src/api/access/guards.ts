import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareFunction,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import type { MandatePermission } from "../../modules/assistance/types"
import { requireMandate } from "../../workflows/assistance/require-mandate"
import { Refusal } from "../../workflows/common/refusal"
import { actingHelperOf, actingOfficerOf, loadActingHelper, loadActingOfficer } from "../actors"
import { countCalls } from "./limit"
import { ACCESS, CORE_ROWS, type AccessRow, type Actor, type TenantFilter } from "./table"

/** Core answers a missing token with English and no code; people of ours read a sentence. */
function requireSignIn(actor: "seller" | "helper" | "officer" | "partner"): MiddlewareFunction[] {
  return [
    authenticate(actor, ["bearer"], { allowUnauthenticated: true }),
    (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
      const { auth_context } = req as MedusaRequest & { auth_context?: { actor_id?: string } }
      if (!auth_context?.actor_id) {
        throw new Refusal(
          "not_signed_in",
          "Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại.",
          { status: 401 },
        )
      }
      next()
    },
  ]
}

/** How each actor proves who it is. Core itself asks buyers for the shop's key and operators for their sign-in. */
const SIGN_IN: Record<Actor, MiddlewareFunction[]> = {
  public: [],
  buyer: [],
  operator: [],
  seller: requireSignIn("seller"),
  helper: [...requireSignIn("helper"), loadActingHelper],
  officer: [...requireSignIn("officer"), loadActingOfficer],
  partner: requireSignIn("partner"),
}

function boundByOrganisation(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  req.tenant = { organisation_id: actingHelperOf(req).organisation.id }
  next()
}

function boundByProvince(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  req.tenant = { province_code: actingOfficerOf(req).province_code }
  next()
}

/** The seller in the path must have given the helper's organisation a live mandate. */
function boundByMandate(permission: MandatePermission | null): MiddlewareFunction[] {
  return [
    boundByOrganisation,
    async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
      req.liveMandate = await requireMandate(req.scope, {
        organisation_id: actingHelperOf(req).organisation.id,
        seller_id: req.params.id ?? "",
        permission,
      })
      next()
    },
  ]
}

function tenantFilter(tenant: TenantFilter | undefined): MiddlewareFunction[] {
  switch (tenant) {
    case undefined:
      return []
    case "organisation":
      return [boundByOrganisation]
    case "province":
      return [boundByProvince]
    default: {
      const permission = tenant.slice("mandate:".length) as MandatePermission | "any"
      return boundByMandate(permission === "any" ? null : permission)
    }
  }
}

const guardsOf = ({ actor, tenant, limit }: AccessRow): MiddlewareFunction[] => [
  ...SIGN_IN[actor],
  ...(limit ? [countCalls(limit)] : []),
  ...tenantFilter(tenant),
]

const ourRoutes: MiddlewareRoute[] = ACCESS.map((row) => ({
  matcher: row.path,
  methods: [row.method],
  middlewares: guardsOf(row),
}))

const coreRoutes: MiddlewareRoute[] = CORE_ROWS.map(({ method, path, limit, guards = [] }) => ({
  matcher: path,
  methods: [method],
  middlewares: [...(limit ? [countCalls(limit)] : []), ...guards],
}))

/** The access table as middleware: one entry a row, in front of the row's validators. */
export const accessMiddlewares: MiddlewareRoute[] = [...ourRoutes, ...coreRoutes].filter(
  ({ middlewares }) => middlewares?.length,
)
