import fc from "fast-check"
import { readCsv, writeCsv } from "../csv"

test("Excel opens it: BOM, CRLF, quotes only where needed", () => {
  expect(writeCsv(["Tên", "Giá"], [["Mật ong, 1 lít", 120000]])).toBe(
    '\ufeffTên,Giá\r\n"Mật ong, 1 lít",120000\r\n',
  )
})

test("text that a spreadsheet would run is disarmed, numbers are not touched", () => {
  const csv = writeCsv(["a"], [["=1+1"], ["+84912"], ["-x"], ["@SUM(A1)"], [-5], [null]])
  expect(csv.split("\r\n").slice(1)).toEqual(["'=1+1", "'+84912", "'-x", "'@SUM(A1)", "-5", "", ""])
})

test("reads with and without BOM, and brings text to NFC", () => {
  const row = [{ ten: "Bắc Hà", ma: "02683" }]
  expect(readCsv("\ufefften,ma\nBắc Hà,02683\n")).toEqual(row)
  expect(readCsv("ten,ma\r\nBắc Hà,02683".normalize("NFD"))).toEqual(row)
})

test("a row of another length is an error, not a guess", () => {
  expect(() => readCsv("a,b\n1\n")).toThrow()
})

test("what is written reads back", () => {
  const cell = fc
    .string({ unit: fc.constantFrom("a", "đ", "7", " ", ",", '"', "\n", ";") })
    .filter((text) => text.trim() !== "")
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const read = readCsv(writeCsv(["x", "y"], rows)).map(({ x, y }) => [x, y])
      expect(read).toEqual(rows.map((row) => row.map((text) => text.normalize("NFC"))))
    }),
  )
})
