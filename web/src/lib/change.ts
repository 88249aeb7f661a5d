const percent = new Intl.NumberFormat("vi-VN", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
})

/** How much more or less than before: (120, 100) → "+20,0%"; "—" when there was nothing before to compare with. */
export const formatChange = (now: number, before: number): string =>
  before === 0 ? "—" : percent.format((now - before) / before)
