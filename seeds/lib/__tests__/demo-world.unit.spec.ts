import { certificateRulesOn } from "../../../src/lib/certificate-rules"
import { certificateState } from "../../../src/lib/certificate-state"
import { readDataCsv } from "../../../src/lib/data-file"
import { checkPersonalId, checkTaxCode } from "../../../src/lib/identity-number"
import { parsePhoneNumber } from "../../../src/lib/phone-number"
import { productSet } from "../../../src/lib/product-set"
import {
  DEMO_OFFICERS,
  DEMO_ORDERS,
  DEMO_ORGANISATIONS,
  DEMO_SELLERS,
  demoListings,
} from "../demo-world"

const people = [
  ...DEMO_ORGANISATIONS.map(({ helper }) => helper),
  ...DEMO_OFFICERS,
  ...DEMO_SELLERS,
]

describe("the invented people and sellers", () => {
  it("say that they are invented", () => {
    const names = [...people, ...DEMO_ORGANISATIONS].map(({ name }) => name)
    expect(names.filter((name) => !name.includes("minh họa"))).toEqual([])
  })

  it("have phones of the demo series, once each", () => {
    const phones = people.map(({ phone }) => phone)
    expect(new Set(phones).size).toBe(phones.length)
    for (const phone of phones) {
      expect(phone).toMatch(/^09000000\d\d$/)
      expect(parsePhoneNumber(phone)).toEqual({ ok: true, value: phone })
    }
  })

  it("have well-formed identity numbers of places that give none out", () => {
    for (const { identity } of DEMO_SELLERS) {
      const check = identity.kind === "tax_code" ? checkTaxCode : checkPersonalId
      expect(check(identity.number)).toEqual({ ok: true, value: identity.number })
      expect(identity.number).toMatch(/^(99|000)/)
    }
    expect(new Set(DEMO_SELLERS.map(({ identity }) => identity.number)).size).toBe(
      DEMO_SELLERS.length,
    )
  })

  it("live in communes of their provinces", () => {
    const provinceOf = new Map(
      readDataCsv("administrative-units/communes.csv").map((unit) => [
        unit.code,
        unit.province_code,
      ]),
    )
    for (const { name, province_code, commune_code } of [...DEMO_SELLERS, ...DEMO_ORGANISATIONS]) {
      expect([name, provinceOf.get(commune_code)]).toEqual([name, province_code])
    }
  })

  it("give mandates to organisations there are", () => {
    const keys = DEMO_ORGANISATIONS.map(({ key }) => key)
    for (const { mandate } of DEMO_SELLERS) {
      if (mandate) expect(keys).toContain(mandate.organisation_key)
    }
  })
})

describe("demoListings", () => {
  it.each(["2026-11-24", "2027-02-28", "2029-12-31"])(
    "shows certificates in every state on %s",
    (today) => {
      const rules = certificateRulesOn(today)
      const states = demoListings(today).flatMap(({ certificate }) =>
        certificate
          ? certificateState(
              {
                ...certificate,
                issued_year: null,
                issued_month: null,
                verified: certificate.status !== "recorded",
              },
              today,
              rules,
            ).state
          : [],
      )
      expect(new Set(states)).toEqual(
        new Set(["active", "due", "expired", "revoked", "undated", "unverified"]),
      )
    },
  )

  const listings = demoListings("2026-11-24")
  const certificates = listings.flatMap(({ certificate }) => certificate ?? [])

  it("are marked as demo and of known sets", () => {
    for (const { title, is_demo, product_set_no, status } of listings) {
      expect(title).toContain("minh họa")
      expect([is_demo, status]).toEqual([true, "published"])
      expect(productSet(product_set_no)).toBeDefined()
    }
    expect(new Set(listings.map(({ handle }) => handle)).size).toBe(listings.length)
  })

  it("carry codes of the present form, once each, and scores of their star", () => {
    const codes = certificates.flatMap(({ code }) => code ?? [])
    expect(codes.filter((code) => !/^\d{2}-\d{5}-\d{1,4}-20\d{2}$/.test(code))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
    const { levels } = certificateRulesOn("2026-11-24")
    for (const { star, score } of certificates) {
      const level = levels.find((known) => known.star === star)
      expect(score).toBeGreaterThanOrEqual(level?.score_from ?? Infinity)
      expect(score).toBeLessThan(level?.score_below ?? 101)
    }
    expect(new Set(certificates.map(({ star }) => star))).toEqual(new Set([3, 4, 5]))
  })
})

describe("DEMO_ORDERS", () => {
  it("are of invented goods alone, in the past", () => {
    const stocks = new Map(demoListings("2026-11-24").map(({ title, stock }) => [title, stock]))
    for (const { product, quantity, days_ago } of DEMO_ORDERS) {
      expect(stocks.get(product)).toBeGreaterThan(quantity)
      expect(days_ago).toBeGreaterThan(0)
    }
  })
})
