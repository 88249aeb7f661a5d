import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "../../workflows/common/refusal"

/** Our actors, who sign in by phone alone and are made by invitation, whatever a host's settings say. */
const OURS = ["seller", "helper", "officer", "partner"]
const PHONE = "phone"
/** Core's own actors. */
const CORES = ["user", "customer"]

/**
 * Middleware: refuses sign-in ways nobody means. Core takes any provider for an actor type that
 * `authMethodsPerActor` does not list, so an unknown actor type could get itself a token; and our phone sign-in is
 * our actors' alone.
 * @throws Refusal 400 `sign_in_way_unknown`.
 */
export function guardSignIn(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const { actor_type = "", auth_provider = "" } = req.params
  const { projectConfig } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const listed = Object.keys(projectConfig.http.authMethodsPerActor ?? {})
  const isMeant = OURS.includes(actor_type)
    ? auth_provider === PHONE && listed.includes(actor_type)
    : auth_provider !== PHONE && [...CORES, ...listed].includes(actor_type)
  if (!isMeant) {
    throw new Refusal(
      "sign_in_way_unknown",
      "Không có cách đăng nhập này. Hãy đăng nhập ở trang dành cho bạn.",
    )
  }
  next()
}

/**
 * Middleware: people of ours are invited and never register themselves. Buyers do; operators too, by the invitation
 * core checks next.
 * @throws Refusal 403 `registration_by_invitation`.
 */
export function guardRegistration(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) {
  if (OURS.includes(req.params.actor_type ?? "")) {
    throw new Refusal(
      "registration_by_invitation",
      "Tài khoản do người quản lý mời, không tự đăng ký được.",
      { status: 403 },
    )
  }
  next()
}
