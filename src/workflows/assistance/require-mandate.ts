import type { MedusaContainer } from "@medusajs/framework/types"
import { localDate } from "../../lib/vietnam-time"
import { ASSISTANCE_MODULE } from "../../modules/assistance"
import type AssistanceModuleService from "../../modules/assistance/service"
import type { MandatePermission } from "../../modules/assistance/types"
import { Refusal } from "../common/refusal"

/** A mandate in force today: not revoked, begun, not lapsed. Dates are local (Asia/Ho_Chi_Minh), both included. */
export type LiveMandate = {
  id: string
  seller_id: string
  permissions: MandatePermission[]
  valid_from: string
  valid_to: string
}

type Question = { organisation_id: string; seller_id?: string }

/** The live mandates of an organisation, newest first; of one seller if named. */
export async function listLiveMandates(
  scope: MedusaContainer,
  { organisation_id, seller_id }: Question,
): Promise<LiveMandate[]> {
  const assistance = scope.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
  const today = localDate(new Date())
  const mandates = await assistance.listMandates(
    {
      organisation_id,
      ...(seller_id === undefined ? {} : { seller_id }),
      revoked_at: null,
      valid_from: { $lte: today },
      valid_to: { $gte: today },
    },
    { order: { created_at: "DESC" } },
  )
  return mandates.map(({ id, seller_id, permissions, valid_from, valid_to }) => ({
    id,
    seller_id,
    permissions: permissions as MandatePermission[],
    valid_from,
    valid_to,
  }))
}

/**
 * The live mandate that lets an organisation act for a seller. A seller of others is "not found", so that nothing is
 * learned of it.
 * @param question.permission what the act needs; null for reading.
 * @throws Refusal `seller_not_found` (404) without a live mandate, `mandate_lacks_permission` (403).
 */
export async function requireMandate(
  scope: MedusaContainer,
  { permission, ...question }: Required<Question> & { permission: MandatePermission | null },
): Promise<LiveMandate> {
  const mandates = await listLiveMandates(scope, question)
  if (mandates.length === 0) {
    throw new Refusal(
      "seller_not_found",
      "Không tìm thấy người bán này trong danh sách đã ủy quyền cho đơn vị của bạn.",
      { status: 404 },
    )
  }
  const fitting = mandates.find(
    ({ permissions }) => !permission || permissions.includes(permission),
  )
  if (!fitting) {
    throw new Refusal(
      "mandate_lacks_permission",
      "Ủy quyền của người bán chưa cho phép việc này. Hãy xin người bán bổ sung ủy quyền.",
      { status: 403 },
    )
  }
  return fitting
}
