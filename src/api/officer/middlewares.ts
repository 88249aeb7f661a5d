import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../validation"
import { OfficerCertificatesQuery, OfficerListingsQuery, RecordCertificateBody } from "./validators"

export const officerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/officer/listings",
    methods: ["GET"],
    middlewares: [validateQuery(OfficerListingsQuery)],
  },
  {
    matcher: "/officer/certificates",
    methods: ["GET"],
    middlewares: [validateQuery(OfficerCertificatesQuery)],
  },
  {
    matcher: "/officer/certificates",
    methods: ["POST"],
    middlewares: [validateBody(RecordCertificateBody)],
  },
]
