import type { IAuthModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { hashPassword } from "../../../lib/password"

/** Kinds of people who sign in by phone; `actor_id` in their token is the id of the helper or officer. */
export type PhoneActor = "helper" | "officer"

export type PhoneIdentityInput = {
  actor: PhoneActor
  actor_id: string
  /** National form, as lib/phone-number gives it. */
  phone: string
  password: string
}

type Undo =
  { identity_id: string; created: true } | { identity_id: string; created: false; role: string }

export const createPhoneIdentityStepId = "create-phone-identity"
/** Lets a phone sign in as the actor: a new identity, or one more role of the person who has that phone. */
export const createPhoneIdentityStep = createStep(
  createPhoneIdentityStepId,
  async ({ actor, actor_id, phone, password }: PhoneIdentityInput, { container }) => {
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const role = `${actor}_id`
    const [known] = await auth.listAuthIdentities({
      provider_identities: { provider: "phone", entity_id: phone },
    })
    if (!known) {
      const identity = await auth.createAuthIdentities({
        provider_identities: [
          {
            provider: "phone",
            entity_id: phone,
            provider_metadata: { password_hash: await hashPassword(password) },
          },
        ],
        app_metadata: { [role]: actor_id },
      })
      const undo: Undo = { identity_id: identity.id, created: true }
      return new StepResponse(identity.id, undo)
    }
    if (known.app_metadata?.[role]) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Số điện thoại này đã có tài khoản cùng vai trò.",
        "phone_already_signs_in",
      )
    }
    await auth.updateAuthIdentities({ id: known.id, app_metadata: { [role]: actor_id } })
    const undo: Undo = { identity_id: known.id, created: false, role }
    return new StepResponse(known.id, undo)
  },
  async (undo: Undo | undefined, { container }) => {
    if (!undo) {
      return
    }
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    if (undo.created) {
      await auth.deleteAuthIdentities([undo.identity_id])
    } else {
      // The auth module merges metadata: a key can be emptied, which signs in nobody, but not taken out.
      await auth.updateAuthIdentities({
        id: undo.identity_id,
        app_metadata: { [undo.role]: null },
      })
    }
  },
)
