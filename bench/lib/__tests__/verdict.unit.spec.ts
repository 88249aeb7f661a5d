import { median, verdictOf } from "../verdict"

const tenTimes = { bar: 10, good: "at_least" } as const
const withinBudget = { bar: 1, good: "at_most" } as const

describe("verdictOf", () => {
  it("passes at the bar itself, and holds exactly what the last line promises", () => {
    const verdict = verdictOf("search", tenTimes, { ours: 400, baseline: 40 })
    expect(JSON.stringify(verdict)).toBe(
      '{"bench":"search","ours":400,"baseline":40,"ratio":10,"bar":10,"ok":true}',
    )
  })

  it("fails below the bar, however little, and does not print the bar then", () => {
    expect(verdictOf("search", tenTimes, { ours: 399.99, baseline: 40 })).toMatchObject({
      ratio: 9.999,
      ok: false,
    })
  })

  it("judges budgets the other way round", () => {
    expect(verdictOf("pages", withinBudget, { ours: 0.8, baseline: 1 }).ok).toBe(true)
    expect(verdictOf("pages", withinBudget, { ours: 1, baseline: 1 }).ok).toBe(true)
    expect(verdictOf("pages", withinBudget, { ours: 1.0001, baseline: 1 })).toMatchObject({
      ratio: 1.001,
      ok: false,
    })
  })

  it.each([
    ["nothing was measured", undefined],
    ["the baseline answered nothing", { ours: 5, baseline: 0 }],
    ["a measurement is no number", { ours: NaN, baseline: 1 }],
  ])("is not ok when %s", (_, measured) => {
    for (const claim of [tenTimes, withinBudget]) {
      expect(verdictOf("any", claim, measured)).toEqual({
        bench: "any",
        ours: null,
        baseline: null,
        ratio: null,
        bar: claim.bar,
        ok: false,
      })
    }
  })
})

describe("median", () => {
  it("is the middle value, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 2])).toBe(6)
  })

  it("refuses to make one up", () => {
    expect(() => median([])).toThrow()
  })
})
