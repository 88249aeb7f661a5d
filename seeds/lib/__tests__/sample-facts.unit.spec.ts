import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { certificateRulesOn } from "../../../src/lib/certificate-rules"
import { certificateState } from "../../../src/lib/certificate-state"
import { readDataCsv } from "../../../src/lib/data-file"
import { productSet } from "../../../src/lib/product-set"
import { certificateFacts } from "../certificate-facts"
import { listingFacts } from "../listing-facts"
import { readSampleRows, type SampleRow } from "../sample-rows"
import { sampleSellers } from "../seller-facts"

const rows = readSampleRows()
const row = (number: string): SampleRow => {
  const found = rows.find((sample) => sample.row === number)
  if (!found) throw new Error(`no row ${number}`)
  return found
}
const rules = certificateRulesOn("2026-11-24")

describe("the sample rows", () => {
  it("are 139, numbered once each, all with a source", () => {
    expect(rows).toHaveLength(139)
    expect(new Set(rows.map((sample) => sample.row)).size).toBe(139)
    expect(rows.filter(({ source_url }) => !/^https?:\/\/\S+$/.test(source_url))).toEqual([])
  })

  it("name units that exist now", () => {
    const provinces = new Set(
      readDataCsv("administrative-units/provinces.csv").map(({ code }) => code),
    )
    const provinceOf = new Map(
      readDataCsv("administrative-units/communes.csv").map((unit) => [
        unit.code,
        unit.province_code,
      ]),
    )
    for (const { row, province_code, commune_code } of rows) {
      expect([row, provinces.has(province_code)]).toEqual([row, true])
      if (commune_code) expect([row, provinceOf.get(commune_code)]).toEqual([row, province_code])
    }
  })

  it("leave the commune open where the former one may be one of two", () => {
    expect(row("133").commune_code).toBeNull()
  })

  it("have product sets of the decision", () => {
    expect(rows.filter(({ product_set_no }) => !productSet(product_set_no))).toEqual([])
  })

  it("are described beside the file", () => {
    const source = join(__dirname, "..", "..", "SOURCE.md")
    expect(existsSync(source) && readFileSync(source, "utf8")).toContain("ocop-products.csv")
  })
})

describe("certificateFacts", () => {
  const certificates = rows.map(certificateFacts).filter((facts) => facts !== null)

  it("makes certificates of certified rows alone, none without a star or of five provincial stars", () => {
    expect(certificates).toHaveLength(94)
    for (const sample of rows) {
      const proven =
        sample.evidence.startsWith("certified") &&
        sample.stars !== null &&
        (sample.stars < 5 || sample.evidence === "certified-national")
      expect([sample.row, certificateFacts(sample) !== null]).toEqual([sample.row, proven])
    }
  })

  it("never invents an expiry, a code or a score", () => {
    for (const facts of certificates) {
      expect(Object.keys(facts).sort()).toEqual([
        "decision",
        "issued_month",
        "issued_on",
        "issued_year",
        "product_name",
        "province_code",
        "source_url",
        "star",
      ])
    }
  })

  it("keeps an estimated year, and one the announcement contradicts, unknown", () => {
    expect(certificateFacts(row("087"))).toMatchObject({ issued_year: null, issued_on: null })
    expect(certificateFacts(row("052"))).toMatchObject({ issued_year: null, issued_on: null })
    expect(certificateFacts(row("114"))).toMatchObject({ issued_year: 2021, issued_month: null })
  })

  it("says who decided", () => {
    expect(certificateFacts(row("010"))?.decision).toEqual({
      number: "2361/QĐ-BNNMT",
      issuer: "Bộ Nông nghiệp và Môi trường",
      issued_on: "2025-06-26",
      level: "nation",
      stated_as: "2361/QĐ-BNNMT ngày 26/6/2025",
    })
    expect(certificateFacts(row("052"))?.decision?.level).toBe("district")
    expect(certificateFacts(row("011"))?.decision).toMatchObject({
      level: "nation",
      stated_as: null,
    })
    expect(certificateFacts(row("030"))?.decision).toBeNull()
  })

  it.each([
    ["010", "active"],
    ["001", "expired"],
    ["103", "expired"],
    ["030", "expired"],
    ["011", "undated"],
    ["052", "undated"],
  ])("row %s is %s on 24/11/2026", (number, state) => {
    const facts = certificateFacts(row(number))
    if (!facts) throw new Error("no certificate")
    const { issued_on, issued_year, issued_month } = facts
    expect(
      certificateState(
        {
          issued_on,
          issued_year,
          issued_month,
          expires_on: null,
          revoked_on: null,
          verified: true,
        },
        "2026-11-24",
        rules,
      ).state,
    ).toBe(state)
  })
})

describe("sampleSellers", () => {
  const sellers = sampleSellers(rows)
  const byName = (name: string) => sellers.filter((seller) => seller.name === name)

  it("makes one seller of a producer in a province", () => {
    expect(byName("Công ty Cổ phần Thương mại Khải Hoàn")).toEqual([
      {
        handle: "cong-ty-co-phan-thuong-mai-khai-hoan-91",
        kind: "enterprise",
        name: "Công ty Cổ phần Thương mại Khải Hoàn",
        province_code: "91",
        commune_code: "31078",
        source_url: expect.stringMatching(/^https:/),
        is_demo: false,
      },
    ])
  })

  it("keeps handles apart", () => {
    expect(new Set(sellers.map(({ handle }) => handle)).size).toBe(sellers.length)
  })

  it("invents a marked seller only where no producer is named", () => {
    expect(byName("Cơ sở minh họa Bắc Sơn")).toMatchObject([
      { is_demo: true, commune_code: null, source_url: null },
    ])
    const named = new Set(rows.flatMap(({ producer }) => producer ?? []))
    for (const { name, is_demo } of sellers) {
      expect([name, is_demo]).toEqual([name, !named.has(name)])
    }
  })

  it("does not take an inferred commune for the seller's", () => {
    expect(byName("HTX Bưởi Múc Thái Niên")).toMatchObject([{ commune_code: null }])
  })

  it("reads the kind from the source's word", () => {
    expect(byName("Tổ hợp tác Lê Nậm Pung")).toMatchObject([{ kind: "cooperative_group" }])
    expect(byName("Cơ sở Bá Hà")).toMatchObject([{ kind: "household" }])
  })
})

describe("listingFacts", () => {
  it("keeps handles and external ids apart", () => {
    const listings = rows.map(listingFacts)
    expect(new Set(listings.map(({ handle }) => handle)).size).toBe(139)
    expect(new Set(listings.map(({ external_id }) => external_id)).size).toBe(139)
  })

  it("marks every invented fact", () => {
    expect(listingFacts(row("001")).demo_fields).toEqual([
      "participation",
      "product_set",
      "price",
      "weight",
      "stock",
      "net_quantity",
    ])
    expect(listingFacts(row("013")).demo_fields).toEqual(
      expect.arrayContaining(["seller", "price", "weight", "stock"]),
    )
    expect(listingFacts(row("013")).demo_fields).not.toContain("participation")
    expect(listingFacts(row("114")).demo_fields).toContain("commune")
    expect(listingFacts(row("091")).demo_fields).toContain("seller_kind")
  })

  it("prices in whole thousands of VND, stock and weight above zero", () => {
    for (const { price, stock, weight_grams } of rows.map(listingFacts)) {
      expect(price % 1000).toBe(0)
      expect(price).toBeGreaterThanOrEqual(20_000)
      expect(stock).toBeGreaterThan(0)
      expect(weight_grams === null || weight_grams > 0).toBe(true)
    }
  })

  it("holds spirits back until an operator has seen a licence", () => {
    const held = rows.map(listingFacts).filter(({ status }) => status === "proposed")
    expect(held.map(({ title }) => title)).toHaveLength(6)
    expect(held.every(({ title }) => title.startsWith("Rượu"))).toBe(true)
  })

  it("tells what the source says of the star, and no more", () => {
    expect(listingFacts(row("001")).description).toBe(
      "Sản phẩm của Công ty TNHH Trà Vinh Farm, xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh (địa danh trước ngày 01/7/2025). Nguồn cho biết sản phẩm được công nhận OCOP 5 sao.",
    )
    expect(listingFacts(row("101")).description).toContain("5 sao cấp tỉnh")
    expect(listingFacts(row("072")).description).toContain("không ghi hạng sao")
    expect(listingFacts(row("013")).description).toContain("chưa nêu quyết định công nhận")
    expect(listingFacts(row("084")).description).toContain("được đề nghị xếp hạng")
  })
})
