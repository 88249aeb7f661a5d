import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../validation"
import { FiguresQuery, SaleEventsQuery } from "./validators"

export const officerFigureMiddlewares: MiddlewareRoute[] = [
  { matcher: "/officer/figures", methods: ["GET"], middlewares: [validateQuery(FiguresQuery)] },
  {
    matcher: "/officer/sale-events",
    methods: ["GET"],
    middlewares: [validateQuery(SaleEventsQuery)],
  },
]
