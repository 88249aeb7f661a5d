/** What a bench measured, in the unit it names in its lines for people. */
export type Measured = { ours: number; baseline: number }

/** A claim: `ours / baseline` must be at least, or at most, the bar. */
export type Claim = { bar: number; good: "at_least" | "at_most" }

/** The last line of a bench. Numbers are null when the bench did not come to an end. */
export type Verdict = {
  bench: string
  ours: number | null
  baseline: number | null
  ratio: number | null
  bar: number
  ok: boolean
}

/**
 * Judges what was measured. The ratio is cut to three decimals away from the bar, and judged as shown: what is printed
 * as 10 is never a 9.9996. A ratio that is no number (nothing measured) is not ok.
 */
export function verdictOf(bench: string, { bar, good }: Claim, measured?: Measured): Verdict {
  const exact = measured && measured.baseline > 0 ? measured.ours / measured.baseline : NaN
  if (!measured || !Number.isFinite(exact)) {
    return { bench, ours: null, baseline: null, ratio: null, bar, ok: false }
  }
  const cut = good === "at_least" ? Math.floor : Math.ceil
  const ratio = cut(exact * 1000) / 1000
  const ok = good === "at_least" ? ratio >= bar : ratio <= bar
  return {
    bench,
    ours: rounded(measured.ours),
    baseline: rounded(measured.baseline),
    ratio,
    bar,
    ok,
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) {
    throw new Error("The median of nothing was asked for.")
  }
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
