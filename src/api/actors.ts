import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ASSISTANCE_MODULE } from "../modules/assistance"
import type AssistanceModuleService from "../modules/assistance/service"
import { OFFICER_MODULE } from "../modules/officer"
import type OfficerModuleService from "../modules/officer/service"
import type { LiveMandate } from "../workflows/assistance/require-mandate"
import { Refusal } from "../workflows/common/refusal"

/** The helper who signed in, with the organisation whose mandates bound what it may touch. */
export type ActingHelper = {
  id: string
  name: string
  organisation: {
    id: string
    kind: string
    name: string
    province_code: string
    commune_code: string
  }
}

/** The officer who signed in; everything it reads or writes is of its province (code set vn-2025). */
export type ActingOfficer = { id: string; name: string; agency: string; province_code: string }

declare module "@medusajs/framework/http" {
  interface MedusaRequest {
    actingHelper?: ActingHelper
    actingOfficer?: ActingOfficer
    /** Set where the access row's tenant filter is a mandate. */
    liveMandate?: LiveMandate
    /** What the access row's tenant filter bounds this call to. */
    tenant?: { organisation_id?: string; province_code?: string }
  }
}

const goneAccount = () =>
  new Refusal("not_signed_in", "Tài khoản này không còn hoạt động. Hãy liên hệ người quản lý.", {
    status: 401,
  })

/** Middleware: the helper behind the token; a token of a person who is no longer one is worth nothing. */
export async function loadActingHelper(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const assistance = req.scope.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
  const { actor_id } = (req as AuthenticatedMedusaRequest).auth_context
  const [helper] = await assistance.listHelpers(
    { id: actor_id },
    { relations: ["organisation"], take: 1 },
  )
  if (!helper) {
    throw goneAccount()
  }
  const { id, kind, name, province_code, commune_code } = helper.organisation
  req.actingHelper = {
    id: helper.id,
    name: helper.name,
    organisation: { id, kind, name, province_code, commune_code },
  }
  next()
}

/** Middleware: the officer behind the token. */
export async function loadActingOfficer(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const officers = req.scope.resolve<OfficerModuleService>(OFFICER_MODULE)
  const { actor_id } = (req as AuthenticatedMedusaRequest).auth_context
  const [officer] = await officers.listOfficers({ id: actor_id }, { take: 1 })
  if (!officer) {
    throw goneAccount()
  }
  const { id, name, agency, province_code } = officer
  req.actingOfficer = { id, name, agency, province_code }
  next()
}

/** The helper the access table promised this handler. */
export function actingHelperOf(req: MedusaRequest): ActingHelper {
  if (!req.actingHelper) {
    throw new Error(`${req.method} ${req.path} has no row for helpers in the access table`)
  }
  return req.actingHelper
}

/** The officer the access table promised this handler. */
export function actingOfficerOf(req: MedusaRequest): ActingOfficer {
  if (!req.actingOfficer) {
    throw new Error(`${req.method} ${req.path} has no row for officers in the access table`)
  }
  return req.actingOfficer
}

/** The mandate the access table found for the seller in the path. */
export function liveMandateOf(req: MedusaRequest): LiveMandate {
  if (!req.liveMandate) {
    throw new Error(`${req.method} ${req.path} asks for no mandate in the access table`)
  }
  return req.liveMandate
}

/** The organisation whose rows alone this call may touch. */
export function organisationOf(req: MedusaRequest): string {
  if (req.tenant?.organisation_id === undefined) {
    throw new Error(`${req.method} ${req.path} is not filtered by organisation in the access table`)
  }
  return req.tenant.organisation_id
}

/** The province (code set vn-2025) whose rows alone this call may touch. */
export function provinceOf(req: MedusaRequest): string {
  if (req.tenant?.province_code === undefined) {
    throw new Error(`${req.method} ${req.path} is not filtered by province in the access table`)
  }
  return req.tenant.province_code
}
