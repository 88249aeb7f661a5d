import fc from "fast-check"
import {
  addDays,
  addMonths,
  daysBetween,
  localDate,
  localDay,
  localMonth,
  parseLocalDate,
} from "../vietnam-time"

const dates = fc
  .date({ min: new Date("1976-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test("an evening in UTC is the next day in Vietnam", () => {
  const lastSecond = new Date("2026-11-30T16:59:59.999Z")
  const midnight = new Date("2026-11-30T17:00:00Z")
  expect([localDate(lastSecond), localDay(lastSecond), localMonth(lastSecond)]).toEqual([
    "2026-11-30",
    20261130,
    202611,
  ])
  expect([localDate(midnight), localDay(midnight), localMonth(midnight)]).toEqual([
    "2026-12-01",
    20261201,
    202612,
  ])
})

test("agrees with the time zone database at any moment", () => {
  const zone = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" })
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1976-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      (moment) => expect(localDate(moment)).toBe(zone.format(moment)),
    ),
  )
})

test.each([
  ["2026-11-24", "2026-11-24"],
  ["24/11/2026", "2026-11-24"],
  [" 1/7/2025 ", "2025-07-01"],
  ["29/02/2028", "2028-02-29"],
])("%s is %s", (text, date) => {
  expect(parseLocalDate(text)).toEqual({ ok: true, value: date })
})

test.each([
  "31/02/2026",
  "2026-02-31",
  "29/02/2027",
  "00/01/2026",
  "01/13/2026",
  "2026-00-10",
  "24-11-2026",
  "24/11/26",
  "24/11/0026",
  "2026-1-1",
  "hôm nay",
  "",
])("%s is no date", (text) => {
  expect(parseLocalDate(text)).toMatchObject({ ok: false, code: "invalid_date" })
})

test("months end where the law says", () => {
  expect(addMonths("2026-08-05", 36)).toBe("2029-08-05")
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28")
  expect(addMonths("2028-02-29", 36)).toBe("2031-02-28")
  expect(addMonths("2026-01-15", -1)).toBe("2025-12-15")
})

test("days and months add up", () => {
  fc.assert(
    fc.property(
      dates,
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: -48, max: 48 }),
      (date, days, months) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(addDays(addDays(date, days), -days)).toBe(date)
        const [y1, m1, d1] = date.split("-").map(Number)
        const [y2, m2, d2] = addMonths(date, months).split("-").map(Number)
        expect(y2 * 12 + m2 - (y1 * 12 + m1)).toBe(months)
        expect(d2).toBeLessThanOrEqual(d1)
        expect(d2).toBeGreaterThanOrEqual(Math.min(d1, 28))
      },
    ),
  )
})
