/// <reference types="jest" />
import { formatChange } from "../change"
import { isMonth, monthOf, shiftMonth } from "../dates"

describe("change against the month before", () => {
  it("is a percentage with one decimal and its sign", () => {
    expect(formatChange(120, 100)).toBe("+20,0%")
    expect(formatChange(2, 3)).toBe("-33,3%")
    expect(formatChange(5, 5)).toBe("0,0%")
  })

  it("is a dash when there was nothing before", () => {
    expect(formatChange(7, 0)).toBe("—")
    expect(formatChange(0, 0)).toBe("—")
  })
})

describe("months", () => {
  it("go over the turn of the year", () => {
    expect(monthOf("2026-11-24")).toBe("202611")
    expect(shiftMonth("202601", -1)).toBe("202512")
    expect(shiftMonth("202611", 14)).toBe("202801")
  })

  it.each(["202613", "202600", "2026", "199901", ""])("are not %s", (text) =>
    expect(isMonth(text)).toBe(false),
  )
})
