import {
  defineMiddlewares,
  errorHandler as coreErrorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { isRefusal } from "../workflows/common/refusal"
import { accessMiddlewares } from "./access/guards"
import { refusalOfCore } from "./core-refusals"
import { listingMiddlewares } from "./listings/middlewares"
import { openDataMiddlewares } from "./open-data/middlewares"
import { storeMiddlewares } from "./store/middlewares"
import { moderationMiddlewares } from "./admin/moderation-middlewares"
import { partnerChannelMiddlewares } from "./admin/partner-channels/middlewares"
import { securityMiddlewares } from "./security-headers"
import { helperMiddlewares } from "./helper/middlewares"
import { officerFigureMiddlewares } from "./officer/figures/middlewares"
import { officerMiddlewares } from "./officer/middlewares"

const answerOtherErrors = coreErrorHandler()

/** Our refusals carry their fields; every other error is core's to answer. */
function answerError(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const refusal = isRefusal(error) ? error : refusalOfCore(error)
  if (refusal) {
    const { code, type, message, errors, status } = refusal
    res.status(status).json({ code, type, message, ...(errors ? { errors } : {}) })
    return
  }
  answerOtherErrors(error, req, res, next)
}

export default defineMiddlewares({
  errorHandler: answerError,
  routes: [
    ...securityMiddlewares,
    ...accessMiddlewares,
    ...openDataMiddlewares,
    ...listingMiddlewares,
    ...storeMiddlewares,
    ...helperMiddlewares,
    ...officerMiddlewares,
    ...officerFigureMiddlewares,
    ...moderationMiddlewares,
    ...partnerChannelMiddlewares,
  ],
})
