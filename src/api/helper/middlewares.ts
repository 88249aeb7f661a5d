import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../validation"
import { receivePhoto } from "./receive-photo"
import { HelperSellersQuery, RegisterSellerBody, SubmitListingBody } from "./validators"

export const helperMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/helper/sellers",
    methods: ["GET"],
    middlewares: [validateQuery(HelperSellersQuery)],
  },
  {
    matcher: "/helper/sellers",
    methods: ["POST"],
    middlewares: [validateBody(RegisterSellerBody)],
  },
  {
    matcher: "/helper/sellers/:id/listings",
    methods: ["POST"],
    middlewares: [validateBody(SubmitListingBody)],
  },
  { matcher: "/helper/photos", methods: ["POST"], middlewares: [receivePhoto] },
]
