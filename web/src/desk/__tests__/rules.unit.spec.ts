/// <reference types="jest" />
import { addMonths, parseDay } from "../../lib/dates"
import { matchingCommunes } from "../matching-communes"
import {
  gtinHolds,
  mandateEndRule,
  normalizeIdentity,
  normalizePhone,
  parseWhole,
  pastDayRule,
  personalIdOrTaxCodeRule,
  taxCodeHolds,
  taxCodeRule,
} from "../rules"
import { clean, fold } from "../text"

describe("a phone number", () => {
  it.each([
    ["0912 345 678", "0912345678"],
    ["+84 912.345.678", "0912345678"],
    ["84912345678", "0912345678"],
    ["0205 3812 345", "02053812345"],
  ])("takes %s", (typed, stored) => expect(normalizePhone(typed)).toBe(stored))

  it.each(["0123456789", "091234567", "09123456789", "không có", ""])("refuses %s", (typed) =>
    expect(normalizePhone(typed)).toBeNull(),
  )
})

describe("an identity number", () => {
  // Published tax codes of state firms and banks.
  it.each(["0100233488", "0100112437", "0100047516", "0314409058", "0111484606"])(
    "finds the check digit of %s right, and wrong once a digit changes",
    (code) => {
      expect(taxCodeHolds(code)).toBe(true)
      expect(taxCodeHolds(code.slice(0, 9) + ((Number(code[9]) + 1) % 10))).toBe(false)
    },
  )

  it("sets the dash of a branch and refuses branch 000", () => {
    expect(normalizeIdentity("0100 233 488 001")).toBe("0100233488-001")
    expect(taxCodeRule("0100233488-001")).toBeNull()
    expect(taxCodeRule("0100233488-000")).not.toBeNull()
  })

  it("takes 12 digits or a tax code from a person, and says which digit count is wrong", () => {
    expect(personalIdOrTaxCodeRule("020 175 001 234")).toBeNull()
    expect(personalIdOrTaxCodeRule("0100233488")).toBeNull()
    expect(personalIdOrTaxCodeRule("02017500123")).toContain("12 chữ số")
    expect(personalIdOrTaxCodeRule("0100233489")).toContain("sai ít nhất một chữ số")
  })
})

describe("dates", () => {
  it.each([
    ["5/9/1975", "1975-09-05"],
    ["05-09-1975", "1975-09-05"],
    ["05091975", "1975-09-05"],
    ["1975-09-05", "1975-09-05"],
    ["29/02/2028", "2028-02-29"],
  ])("reads %s", (typed, date) => expect(parseDay(typed)).toBe(date))

  it.each(["29/02/2027", "31/4/2026", "5/13/1975", "5/9/75", "hôm qua", ""])(
    "knows no day %s",
    (typed) => expect(parseDay(typed)).toBeNull(),
  )

  it("adds months without leaving the month meant", () => {
    expect(addMonths("2026-11-24", 36)).toBe("2029-11-24")
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29")
    expect(addMonths("2026-12-31", 2)).toBe("2027-02-28")
  })

  it("keeps a birth date in the past and a mandate within 36 months", () => {
    const today = "2026-11-24"
    expect(pastDayRule(today)("24/11/2026")).toBeNull()
    expect(pastDayRule(today)("25/11/2026")).not.toBeNull()
    expect(mandateEndRule(today)("24/11/2026")).not.toBeNull()
    expect(mandateEndRule(today)("24/11/2029")).toBeNull()
    expect(mandateEndRule(today)("25/11/2029")).not.toBeNull()
  })
})

describe("numbers", () => {
  it.each([
    ["120.000", 120_000],
    ["120 000 ₫", 120_000],
    ["1.234.567", 1_234_567],
    ["0", 0],
  ])("reads %s", (typed, amount) => expect(parseWhole(typed)).toBe(amount))

  it.each(["1.5", "1,5", "-3", "12.34", "mười", ""])("refuses %s", (typed) =>
    expect(parseWhole(typed)).toBeNull(),
  )

  it("checks the last digit of a bar code", () => {
    expect(gtinHolds("4006381333931")).toBe(true)
    expect(gtinHolds("4006381333932")).toBe(false)
    expect(gtinHolds("96385074")).toBe(true)
  })
})

describe("text", () => {
  it("is composed, and its blanks single", () => {
    expect(clean("  Hữu   Lũng ".normalize("NFD"))).toBe("Hữu Lũng".normalize("NFC"))
  })

  it("is found without marks, first where the name begins with what was typed", () => {
    const communes = ["Xã Đông Hữu", "Xã Hữu Lũng", "Phường Đồng Đăng"].map((name) => ({
      code: name,
      name,
    }))
    expect(fold("Đồng Đăng")).toBe("dong dang")
    expect(matchingCommunes(communes, "huu").map(({ name }) => name)).toEqual([
      "Xã Hữu Lũng",
      "Xã Đông Hữu",
    ])
    expect(matchingCommunes(communes, "hữu lũng".normalize("NFD"))).toHaveLength(1)
  })
})
