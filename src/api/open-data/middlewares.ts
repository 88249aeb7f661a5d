import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../validation"
import { CommunesQuery, FormerCommunesQuery } from "./validators"

export const openDataMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/open-data/communes",
    methods: ["GET"],
    middlewares: [validateQuery(CommunesQuery)],
  },
  {
    matcher: "/open-data/former-communes",
    methods: ["GET"],
    middlewares: [validateQuery(FormerCommunesQuery)],
  },
]
