import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { refuseQuantity } from "../../workflows/cart/cart-lines"
import { checkNewCart } from "../../workflows/cart/check-new-cart"

type CartBody = {
  quantity?: unknown
  items?: { variant_id?: string; quantity: unknown }[]
  metadata?: Record<string, unknown> | null
}

/** Quantities core itself refuses (0, -1, "two") are answered here first: core would answer in English, without a code. */
async function refuseQuantities(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const body = req.body as CartBody | undefined
  const items = Array.isArray(body?.items) ? body.items : []
  const quantities = [body?.quantity, ...items.map((item) => item?.quantity)]
  // Changing a line to 0 pieces takes it out: core's own way, and a form's.
  const isRemoval = /\/line-items\/./.test(req.path) && body?.quantity === 0
  if (req.method === "POST" && !isRemoval) {
    quantities.filter((quantity) => quantity !== undefined).forEach(refuseQuantity)
  }
  next()
}

/**
 * Core asks whether there is stock before the hook of its own workflow is run, and would not say how many are left; so
 * a cart opened with goods in it is checked here. Completion checks it all again, whoever opened it.
 */
export async function checkGoodsOfNewCart(
  req: MedusaRequest<CartBody>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await checkNewCart(req.scope, req.validatedBody)
  next()
}

export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts", middlewares: [refuseQuantities] },
]
