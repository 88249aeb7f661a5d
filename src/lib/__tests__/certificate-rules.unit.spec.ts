import { certificateRulesOn } from "../certificate-rules"

test("the rules of the decision of 2026", () => {
  expect(certificateRulesOn("2026-11-24")).toMatchObject({
    valid_from: "2026-05-22",
    validity_months: 36,
    window_opens_days: 180,
    window_closes_days: 120,
  })
})

test("before the first known version its rules are used", () => {
  expect(certificateRulesOn("2020-01-01")).toBe(certificateRulesOn("2026-05-22"))
})

test("the levels cover every score from 0 to 100 once, certified from 3 stars on", () => {
  const { levels } = certificateRulesOn("2026-11-24")
  for (let score = 0; score <= 100; score += 0.25) {
    const fitting = levels.filter(
      ({ score_from, score_below }) => score >= score_from && score < (score_below ?? Infinity),
    )
    expect([score, fitting.length]).toEqual([score, 1])
    expect(fitting[0].certified).toBe(score >= 50)
  }
  expect(levels.map(({ star, issued_by }) => [star, issued_by !== null])).toEqual([
    [5, true],
    [4, true],
    [3, true],
    [2, false],
    [1, false],
  ])
})
