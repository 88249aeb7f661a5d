import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import { Refusal } from "../common/refusal"

/**
 * One identity number, one seller.
 * @throws Refusal `seller_already_registered`, with masked facts alone: the clerk may belong to another office.
 */
export async function refuseKnownSeller(
  scope: MedusaContainer,
  identity_index: string,
): Promise<void> {
  const sellers = scope.resolve<SellerModuleService>(SELLER_MODULE)
  const [known] = await sellers.listSellers({ identity_index }, { take: 1 })
  if (!known) {
    return
  }
  const number = sellers.maskIdentity(known.identity_sealed)
  const initials = known.name
    .split(" ")
    .map((word) => `${word.charAt(0)}…`)
    .join(" ")
  const message = `Mã số này đã đăng ký cho một người bán khác trên sàn (${initials}, số ${number}). Hãy kiểm tra lại số; nếu đúng là người này thì không đăng ký lần nữa mà xin ủy quyền của họ.`
  throw new Refusal("seller_already_registered", message, {
    errors: [{ field: "seller.identity_number", code: "seller_already_registered", message }],
  })
}
