import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { freeHandle } from "../../../lib/free-handle"
import { toHandle } from "../../../lib/vietnamese-text"
import { SELLER_MODULE } from "../../../modules/seller"
import type SellerModuleService from "../../../modules/seller/service"
import type { CheckedRegistration } from "../check-registration"
import { refuseKnownSeller } from "../refuse-known-seller"

export const createSellerStepId = "create-seller"
/** Registers a seller as submitted, unless one with the same identity number is known. */
export const createSellerStep = createStep(
  createSellerStepId,
  async (seller: CheckedRegistration["seller"], { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await refuseKnownSeller(container, seller.identity_index)
    const namesakes = await sellers.listSellers(
      { handle: { $like: `${toHandle(seller.name).slice(0, 80)}%` } },
      { select: ["handle"] },
    )
    const handle = freeHandle(
      seller.name,
      namesakes.map(({ handle }) => handle),
      "nguoi-ban",
    )
    try {
      const created = await sellers.createSellers({
        ...seller,
        handle,
        status: "submitted",
        submitted_at: new Date(),
      })
      return new StepResponse({ id: created.id, name: created.name, handle }, created.id)
    } catch (error) {
      // Two clerks at once: the unique index let one through; the other hears the same as a minute later.
      await refuseKnownSeller(container, seller.identity_index)
      throw error
    }
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellers(id)
    }
  },
)
