import fc from "fast-check"
import { stdnum } from "stdnum"
import { checkPersonalId, checkTaxCode, maskIdentityNumber } from "../identity-number"

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(""))

describe("personal identity number", () => {
  test.each(["001099012345", "096 305 001 234", "999.199.000.001"])("%s is taken", (input) => {
    expect(checkPersonalId(input)).toEqual({ ok: true, value: input.replace(/[ .]/g, "") })
  })

  test.each(["", "00109901234", "0010990123456", "00109901234a", "００１０９９０１２３４５"])(
    "%s is not 12 digits",
    (input) => {
      expect(checkPersonalId(input)).toMatchObject({ ok: false, code: "invalid_personal_id" })
    },
  )

  test("nobody is born after 2099 yet", () => {
    fc.assert(
      fc.property(digits(12), (number) => {
        expect(checkPersonalId(number).ok).toBe("0123".includes(number[3]))
      }),
    )
  })
})

describe("tax code", () => {
  test.each(["0100233488", "0100112437", "0100047516", "0314409058", "0111484606"])(
    "%s of a known enterprise is taken",
    (code) => {
      expect(checkTaxCode(code)).toEqual({ ok: true, value: code })
    },
  )

  test("a branch has one normal form", () => {
    const branch = { ok: true, value: "0100233488-001" }
    expect(checkTaxCode("0100233488-001")).toEqual(branch)
    expect(checkTaxCode("0100233488001")).toEqual(branch)
    expect(checkTaxCode(" 0100 233 488 - 001 ")).toEqual(branch)
    expect(checkTaxCode("0100233488-000").ok).toBe(false)
  })

  test.each(["", "010023348", "01002334888", "0100233488-1", "O100233488"])(
    "%s has the wrong form",
    (input) => {
      expect(checkTaxCode(input)).toMatchObject({ ok: false, code: "invalid_tax_code" })
    },
  )

  test("agrees with stdnum on any ten or thirteen digits", () => {
    fc.assert(
      fc.property(fc.oneof(digits(10), digits(13)), (number) => {
        expect(checkTaxCode(number).ok).toBe(stdnum.VN.mst.validate(number).isValid)
      }),
      { numRuns: 2000 },
    )
  })

  test("any single wrong digit is noticed", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const wrong = [..."0100233488"]
        wrong[place] = String((Number(wrong[place]) + shift) % 10)
        expect(checkTaxCode(wrong.join("")).ok).toBe(false)
      }),
    )
  })
})

test("a refusal never repeats the number", () => {
  fc.assert(
    fc.property(digits(12), digits(10), (id, tax) => {
      const [idCheck, taxCheck] = [checkPersonalId(id), checkTaxCode(tax)]
      if (!idCheck.ok) expect(idCheck.message).not.toContain(id)
      if (!taxCheck.ok) expect(taxCheck.message).not.toContain(tax)
    }),
  )
})

test("a mask keeps only the last three digits", () => {
  expect(maskIdentityNumber("001099012123")).toBe("*********123")
  expect(maskIdentityNumber("0100233488-001")).toBe("***********001")
  expect(maskIdentityNumber("12345")).toBe("*****")
})
