/** How often within how many seconds. */
export type Allowance = { times: number; seconds: number }

/** Kinds of calls that are counted; a row of the access table names its kind. */
export type LimitName = "sign_in" | "codes" | "search" | "uploads"

/** Whose calls are counted together. */
export type CountedBy = "address" | "person"

type AllowanceName = `${LimitName}.${CountedBy}`
/** An allowance that is missing is not counted. */
export type Allowances = Partial<Record<AllowanceName, Allowance>>

/**
 * The limits of an installation that sets none. A post office of 20 clerks, and a whole mobile network's street of
 * buyers, share one address; so an address may do what 20 busy people do, and the narrow limits are those of a person
 * (a phone number, an e-mail, a signed-in account).
 */
export const DEFAULT_ALLOWANCES: Allowances = {
  // Only tries that fail are kept: 20 clerks who mistype five times each, and ten tries at one phone.
  "sign_in.address": { times: 100, seconds: 900 },
  "sign_in.person": { times: 10, seconds: 900 },
  // A code of six digits stands a thousand years at this pace.
  "codes.address": { times: 60, seconds: 900 },
  "codes.person": { times: 5, seconds: 900 },
  "search.address": { times: 600, seconds: 60 },
  // A day's photos of a desk that was out without signal arrive at once.
  "uploads.address": { times: 3_000, seconds: 600 },
  "uploads.person": { times: 600, seconds: 600 },
}

const setting = /^(\w+\.\w+)=(\d{1,9})\/(\d{1,6})$/

/**
 * Reads limits from `sign_in.person=20/900,search.address=1200/60` (times/seconds); those not named keep their default.
 * @throws Error for an unknown name or a figure below 1.
 */
export function parseAllowances(text: string): Allowances {
  const allowances = { ...DEFAULT_ALLOWANCES }
  for (const entry of text.split(",").filter((part) => part.trim() !== "")) {
    const [, name = "", times, seconds] = setting.exec(entry.trim()) ?? []
    if (!(name in DEFAULT_ALLOWANCES) || !Number(times) || !Number(seconds)) {
      const names = Object.keys(DEFAULT_ALLOWANCES).join(", ")
      throw new Error(`must be <name>=<times>/<seconds>, comma separated; names: ${names}`)
    }
    allowances[name as AllowanceName] = { times: Number(times), seconds: Number(seconds) }
  }
  return allowances
}
