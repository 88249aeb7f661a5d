import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../validation"
import { PublicationsQuery } from "./validators"

export const partnerChannelMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/partner-channels/:code/publications",
    methods: ["GET"],
    middlewares: [validateQuery(PublicationsQuery)],
  },
]
