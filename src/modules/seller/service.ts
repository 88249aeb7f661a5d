import { MedusaService } from "@medusajs/framework/utils"
import { maskIdentityNumber } from "../../lib/identity-number"
import {
  blindIndex,
  openText,
  parseSealingKeys,
  sealText,
  type SealingKeys,
} from "../../lib/sealed-text"
import Seller from "./models/seller"
import SellerVerification from "./models/verification"
import type { IdentityKind, SellerModuleOptions } from "./types"

/** The sealed form of an identity number, as the seller row stores it. */
export type SealedIdentity = {
  identity_kind: IdentityKind
  identity_sealed: string
  identity_index: string
}

/** Sellers and their verifications; keeps the keys that seal identity numbers. */
class SellerModuleService extends MedusaService({ Seller, SellerVerification }) {
  protected readonly keys_: SealingKeys

  constructor(container: Record<string, unknown>, options: SellerModuleOptions) {
    super(container, options)
    this.keys_ = parseSealingKeys(options.identity_keys)
  }

  /** Seals a checked identity number for storage. The index is the same for the same kind and number. */
  sealIdentity(kind: IdentityKind, number: string): SealedIdentity {
    return {
      identity_kind: kind,
      identity_sealed: sealText(this.keys_, number),
      identity_index: blindIndex(this.keys_, `${kind}:${number}`),
    }
  }

  /** The identity number with all but its last digits hidden, for screens and messages. */
  maskIdentity(sealed: string | null): string | null {
    return sealed ? maskIdentityNumber(openText(this.keys_, sealed)) : null
  }
}

export default SellerModuleService
