import fc from "fast-check"
import { foldVietnamese, toHandle, toNfc } from "../vietnamese-text"

const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]
const letters = vowels
  .flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")))
  .concat("đ")
const everyCase = letters.concat(letters.map((letter) => letter.toUpperCase()))
const vietnamese = fc.string({ unit: fc.constantFrom(...everyCase, " ", "b", "Q", "7", "-") })

test("one line is NFC, trimmed, with single blanks", () => {
  expect(toNfc("  Mật\u00a0 ong\n\tba\u0323c  hà ")).toBe("Mật ong bạc hà")
})

test("every Vietnamese letter folds to its plain Latin letter", () => {
  expect(new Set(everyCase).size).toBe(146)
  for (const letter of everyCase) expect(foldVietnamese(letter)).toMatch(/^[aeiouyd]$/)
})

test("what people type without accents finds what is written with them", () => {
  expect(foldVietnamese("Mật ong Bạc Hà")).toBe("mat ong bac ha")
  expect(foldVietnamese("ĐẶC SẢN Điện Biên")).toBe("dac san dien bien")
})

test("handles of real names", () => {
  expect(toHandle("Điện Biên")).toBe("dien-bien")
  expect(toHandle("Nước mắm Phú Quốc (38° đạm)")).toBe("nuoc-mam-phu-quoc-38-dam")
  expect(toHandle("!!!")).toBe("")
})

test("folding is the same for both Unicode forms, and done once is done for good", () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      const folded = foldVietnamese(text)
      expect(foldVietnamese(text.normalize("NFD"))).toBe(folded)
      expect(foldVietnamese(folded)).toBe(folded)
      expect(toNfc(toNfc(text))).toBe(toNfc(text))
    }),
  )
})

test("a handle is words joined by single hyphens, and its own handle", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const handle = toHandle(text)
      expect(handle).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(toHandle(handle)).toBe(handle)
    }),
  )
})
