import { AbstractAuthModuleProvider, MedusaError } from "@medusajs/framework/utils"
import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { hashPassword, passwordMatches } from "../../lib/password"
import { parsePhoneNumber } from "../../lib/phone-number"

/** What the provider keeps of a person, under `provider_metadata` of the identity whose `entity_id` is the phone. */
export type PhoneIdentityMetadata = { password_hash: string }

/** One answer for every refusal: it does not tell whether the phone is known. */
const REFUSED: AuthenticationResponse = {
  success: false,
  error: "Số điện thoại hoặc mật khẩu không đúng.",
}

/**
 * Signs in staff (helpers, officers) by phone number and password. Identities are made by our own invitation
 * workflow alone: core's public `register` is refused.
 */
class PhoneAuthService extends AbstractAuthModuleProvider {
  static override identifier = "phone"
  static override DISPLAY_NAME = "Phone number"

  override async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const phone = parsePhoneNumber(String(body?.phone ?? ""))
    const password = String(body?.password ?? "")
    const identity = phone.ok ? await this.find(phone.value, identities) : undefined
    const provider = identity?.provider_identities?.find(
      ({ provider }) => provider === this.provider,
    )
    const stored = provider?.provider_metadata?.password_hash
    // An unknown phone costs the same time as a known one.
    const known = typeof stored === "string" ? stored : await DECOY
    const matches = await passwordMatches(password, known)
    if (!identity || known !== stored || !matches) {
      return REFUSED
    }
    return { success: true, authIdentity: identity }
  }

  override async register(): Promise<AuthenticationResponse> {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Tài khoản do người quản lý mời, không tự đăng ký được.",
      "registration_by_invitation",
    )
  }

  private async find(phone: string, identities: AuthIdentityProviderService) {
    try {
      return await identities.retrieve({ entity_id: phone })
    } catch (error) {
      if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) {
        return undefined
      }
      throw error
    }
  }
}

const DECOY = hashPassword("no one's password")

export default PhoneAuthService
