import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../validation"
import {
  ModerationListingsQuery,
  OperatorSellersQuery,
  PublishListingBody,
  RejectListingBody,
  RejectSellerBody,
  VerifySellerBody,
} from "./moderation-validators"

export const moderationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/sellers",
    methods: ["GET"],
    middlewares: [validateQuery(OperatorSellersQuery)],
  },
  {
    matcher: "/admin/sellers/:id/verify",
    methods: ["POST"],
    middlewares: [validateBody(VerifySellerBody)],
  },
  {
    matcher: "/admin/sellers/:id/reject",
    methods: ["POST"],
    middlewares: [validateBody(RejectSellerBody)],
  },
  {
    matcher: "/admin/listings",
    methods: ["GET"],
    middlewares: [validateQuery(ModerationListingsQuery)],
  },
  {
    matcher: "/admin/listings/:id/publish",
    methods: ["POST"],
    middlewares: [validateBody(PublishListingBody)],
  },
  {
    matcher: "/admin/listings/:id/reject",
    methods: ["POST"],
    middlewares: [validateBody(RejectListingBody)],
  },
]
