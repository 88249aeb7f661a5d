import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import { addressKey } from "../../lib/client-address"
import { parsePhoneNumber } from "../../lib/phone-number"
import { TRAFFIC_MODULE } from "../../modules/traffic"
import type { CountedBy, LimitName } from "../../modules/traffic/limits"
import type TrafficModuleService from "../../modules/traffic/service"
import { Refusal } from "../../workflows/common/refusal"

type Counted = { by: CountedBy; key: string }

/** Nobody's name is longer; a key is kept in memory for its time. */
const longestKey = 200

function addressOf(req: MedusaRequest, traffic: TrafficModuleService): string {
  const address = traffic.addressOf({
    neighbour: req.socket.remoteAddress,
    forwardedFor: req.get("x-forwarded-for") ?? "",
    webToken: req.get("x-web-token") ?? "",
  })
  return addressKey(address)
}

/** Whom a call is about: the phone or e-mail tried, whoever a code is for, or who is signed in. */
function personOf(req: MedusaRequest, limit: LimitName): string | undefined {
  const body = Object(req.body) as Record<string, unknown>
  switch (limit) {
    case "sign_in": {
      const phone = body.phone === undefined ? undefined : parsePhoneNumber(String(body.phone))
      const name = phone?.ok ? phone.value : (body.phone ?? body.email)
      return name === undefined ? undefined : `${req.params.actor_type} ${String(name)}`
    }
    case "codes": {
      const name = body.identifier ?? body.entity_id ?? req.params.id
      return name === undefined ? undefined : String(name)
    }
    default:
      return (req as { auth_context?: { actor_id?: string } }).auth_context?.actor_id
  }
}

function countedKeys(req: MedusaRequest, limit: LimitName, traffic: TrafficModuleService) {
  const person = personOf(req, limit)?.trim().toLowerCase().slice(0, longestKey)
  const keys: Counted[] = [{ by: "address", key: addressOf(req, traffic) }]
  return person ? [...keys, { by: "person" as const, key: person }] : keys
}

/** "40 giây", "15 phút": rounded up, for a sentence. */
const waiting = (seconds: number) =>
  seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`

/** A sign-in that succeeds was no guess: its person starts anew, and the address keeps its tries for others. */
function forgetWhenSignedIn(res: MedusaResponse, keys: Counted[], traffic: TrafficModuleService) {
  res.once("finish", () => {
    if (res.statusCode === 200) {
      for (const { by, key } of keys) {
        void (by === "person"
          ? traffic.forget("sign_in", by, key)
          : traffic.giveBack("sign_in", by, key))
      }
    }
  })
}

/**
 * Middleware: counts the call by address and by person, and refuses beyond the allowance of either.
 * @throws Refusal 429 `too_many_requests`, with Retry-After in seconds.
 */
export function countCalls(limit: LimitName): MiddlewareFunction {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const traffic = req.scope.resolve<TrafficModuleService>(TRAFFIC_MODULE)
    const keys = countedKeys(req, limit, traffic)
    const waits = await Promise.all(keys.map(({ by, key }) => traffic.take(limit, by, key)))
    const wait = Math.max(...waits)
    if (wait > 0) {
      res.setHeader("Retry-After", String(wait))
      throw new Refusal(
        "too_many_requests",
        `Bạn làm việc này quá nhiều lần trong thời gian ngắn. Hãy đợi ${waiting(wait)} rồi thử lại.`,
        { status: 429 },
      )
    }
    if (limit === "sign_in") {
      forgetWhenSignedIn(res, keys, traffic)
    }
    next()
  }
}
