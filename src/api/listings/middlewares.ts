import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../validation"
import { ListingsQuery } from "./validators"

export const listingMiddlewares: MiddlewareRoute[] = [
  { matcher: "/listings", methods: ["GET"], middlewares: [validateQuery(ListingsQuery)] },
]
