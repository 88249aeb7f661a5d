import fc from "fast-check"
import {
  certificateState,
  isCertified,
  type CertificateFacts,
  type CertificateState,
} from "../certificate-state"
import { addDays, addMonths, daysBetween } from "../vietnam-time"

const rules = { validity_months: 36, window_opens_days: 180, window_closes_days: 120 }
const nothing: CertificateFacts = {
  issued_on: null,
  issued_year: null,
  issued_month: null,
  expires_on: null,
  revoked_on: null,
  verified: true,
}
const issued: CertificateFacts = { ...nothing, issued_on: "2026-08-05" }
const stateOn = (facts: CertificateFacts, today: string) =>
  certificateState(facts, today, rules).state

const dates = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test("a certificate of 5/8/2026 day by day at its edges", () => {
  const edges: [string, CertificateState][] = [
    ["2026-08-04", "unverified"],
    ["2026-08-05", "active"],
    ["2029-02-05", "active"],
    ["2029-02-06", "due"],
    ["2029-08-05", "due"],
    ["2029-08-06", "expired"],
  ]
  for (const [today, state] of edges)
    expect([today, stateOn(issued, today)]).toEqual([today, state])
  expect(certificateState(issued, "2027-01-01", rules)).toEqual({
    state: "active",
    expires_on: "2029-08-05",
    window_opens_on: "2029-02-06",
    window_closes_on: "2029-04-07",
  })
})

test("a stated expiry goes before the computed one", () => {
  const older = { ...issued, expires_on: "2027-01-31" }
  expect(stateOn(older, "2027-01-31")).toBe("due")
  expect(stateOn(older, "2027-02-01")).toBe("expired")
  expect(stateOn({ ...nothing, expires_on: "2027-01-31" }, "2026-01-01")).toBe("active")
})

test("revocation counts from its day, and even for what was never verified", () => {
  const revoked = { ...issued, revoked_on: "2027-03-01" }
  expect(stateOn(revoked, "2027-02-28")).toBe("active")
  expect(stateOn(revoked, "2027-03-01")).toBe("revoked")
  expect(stateOn(revoked, "2040-01-01")).toBe("revoked")
  expect(stateOn({ ...revoked, verified: false }, "2027-03-01")).toBe("revoked")
})

test("an unverified record is worth nothing, whatever its dates", () => {
  expect(stateOn({ ...issued, verified: false }, "2027-01-01")).toBe("unverified")
})

test("a year alone expires only when its last possible day has passed", () => {
  const year = { ...nothing, issued_year: 2023 }
  expect(stateOn(year, "2026-12-31")).toBe("undated")
  expect(stateOn(year, "2027-01-01")).toBe("expired")
  const month = { ...year, issued_month: 2 }
  expect(stateOn(month, "2026-02-28")).toBe("undated")
  expect(stateOn(month, "2026-03-01")).toBe("expired")
  expect(certificateState(month, "2026-03-01", rules).expires_on).toBeNull()
  expect(stateOn(nothing, "2100-01-01")).toBe("undated")
})

test("over all days of a life each state is one stretch, in order, without gap", () => {
  fc.assert(
    fc.property(dates, fc.option(fc.integer({ min: 0, max: 1500 })), (issue, daysToRevocation) => {
      const revoked_on = daysToRevocation === null ? null : addDays(issue, daysToRevocation)
      const facts = { ...nothing, issued_on: issue, revoked_on }
      const stretches: { state: CertificateState; days: number }[] = []
      for (let n = -2; n <= 1500; n++) {
        const state = stateOn(facts, addDays(issue, n))
        const current = stretches.at(-1)
        if (current?.state === state) current.days++
        else stretches.push({ state, days: 1 })
      }
      const order = ["unverified", "active", "due", "expired", "revoked"]
      const places = stretches.map(({ state }) => order.indexOf(state))
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      const certified = stretches
        .filter(({ state }) => isCertified(state))
        .reduce((days, stretch) => days + stretch.days, 0)
      const life = daysBetween(issue, addMonths(issue, 36)) + 1
      expect(certified).toBe(Math.min(life, daysToRevocation ?? life))
    }),
    { numRuns: 20 },
  )
})

test("a month alone never expires earlier than any day of that month would", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 900, max: 1300 }), (issue, n) => {
      const [issued_year, issued_month] = issue.split("-").map(Number)
      const today = addDays(issue, n)
      if (stateOn({ ...nothing, issued_year, issued_month }, today) === "expired") {
        expect(stateOn({ ...nothing, issued_on: issue }, today)).toBe("expired")
      }
      expect(isCertified(stateOn({ ...nothing, issued_year, issued_month }, today))).toBe(false)
    }),
  )
})
