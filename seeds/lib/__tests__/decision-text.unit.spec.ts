import { readDecisionText } from "../decision-text"
import { readSampleRows } from "../sample-rows"

const NOTHING = {
  number: null,
  issuer: null,
  level: null,
  issued_on: null,
  issued_year: null,
  issued_month: null,
  announced_year: null,
}

/** Every distinct text of the file, and what it surely says. */
const TEXTS = {
  "4261/QĐ-UBND (UBND tỉnh Lào Cai, đợt 2 năm 2021)": {
    ...NOTHING,
    number: "4261/QĐ-UBND",
    issuer: "UBND tỉnh Lào Cai",
    level: "province",
  },
  "Quyết định của UBND tỉnh Bình Thuận, 01/2022 (số chưa rõ)": {
    ...NOTHING,
    issuer: "UBND tỉnh Bình Thuận",
    level: "province",
    issued_year: 2022,
    issued_month: 1,
  },
  "Quyết định của Bộ NN&PTNT, tháng 7/2023 (năm 2022 đợt 1; số chưa rõ)": {
    ...NOTHING,
    issuer: "Bộ NN&PTNT",
    level: "nation",
    issued_year: 2023,
    issued_month: 7,
  },
  "Quyết định của UBND tỉnh Quảng Nam (đợt 2 năm 2020; số chưa rõ)": {
    ...NOTHING,
    issuer: "UBND tỉnh Quảng Nam",
    level: "province",
  },
  "Quyết định của UBND huyện Điện Biên (công bố 07/3/2024; số chưa rõ)": {
    ...NOTHING,
    issuer: "UBND huyện Điện Biên",
    level: "district",
    announced_year: 2024,
  },
  "2361/QĐ-BNNMT ngày 26/6/2025": {
    ...NOTHING,
    number: "2361/QĐ-BNNMT",
    issuer: "Bộ Nông nghiệp và Môi trường",
    level: "nation",
    issued_on: "2025-06-26",
    issued_year: 2025,
    issued_month: 6,
  },
}

describe("readDecisionText", () => {
  it.each(Object.entries(TEXTS))("reads %s", (text, stated) => {
    expect(readDecisionText(text)).toEqual(stated)
  })

  it("knows every text the samples hold", () => {
    const texts = new Set(readSampleRows().flatMap(({ decision }) => decision ?? []))
    expect([...texts].sort()).toEqual(Object.keys(TEXTS).sort())
  })

  it("takes a full date from a decision of a province", () => {
    expect(readDecisionText("QĐ 3981/QĐ-UBND của UBND tỉnh Lâm Đồng ngày 05/8/2026")).toEqual({
      ...NOTHING,
      number: "3981/QĐ-UBND",
      issuer: "UBND tỉnh Lâm Đồng",
      level: "province",
      issued_on: "2026-08-05",
      issued_year: 2026,
      issued_month: 8,
    })
  })

  it.each([
    ["a day the calendar lacks", "Quyết định ngày 31/02/2024"],
    ["a month there is not", "Quyết định của huyện, tháng 13/2024"],
    ["the year of a round", "đợt 1 năm 2024"],
    ["a score", "70 điểm"],
  ])("makes no date of %s", (_, text) => {
    expect(readDecisionText(text)).toEqual(NOTHING)
  })
})
