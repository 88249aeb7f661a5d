import {
  defineMiddlewares,
  errorHandler as coreErrorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { isRefusal } from "../workflows/common/refusal"
import { accessMiddlewares } from "./access"
import { listingMiddlewares } from "./listings/middlewares"
import { openDataMiddlewares } from "./open-data/middlewares"
import { storeMiddlewares } from "./store/middlewares"
import { moderationMiddlewares } from "./admin/moderation-middlewares"
import { partnerChannelMiddlewares } from "./admin/partner-channels/middlewares"
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
  if (isRefusal(error)) {
    const { code, type, message, errors, status } = error
    res.status(status).json({ code, type, message, ...(errors ? { errors } : {}) })
    return
  }
  answerOtherErrors(error, req, res, next)
}

export default defineMiddlewares({
  errorHandler: answerError,
  routes: [
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
