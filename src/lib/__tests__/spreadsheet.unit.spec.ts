import { strFromU8, unzipSync } from "fflate"
import { writeWorkbook, type SpreadsheetCell } from "../spreadsheet"

const columns = [{ header: "Tên", width: 30 }, { header: "Giá" }]

const write = (rows: SpreadsheetCell[][]) => writeWorkbook([{ name: "Sản phẩm", columns, rows }])

function sheetXml(workbook: Buffer): string {
  return strFromU8(unzipSync(workbook)["xl/worksheets/sheet1.xml"])
}

async function read(workbook: Buffer) {
  const { readXlsx } = await import("hucre/xlsx")
  return (await readXlsx(workbook)).sheets[0]
}

test("cells read back as text, number or nothing, under the header", async () => {
  const rows = [
    ["Mật ong bạc hà", 250000],
    ["Chè", null],
  ]
  const sheet = await read(await write(rows))
  expect(sheet.name).toBe("Sản phẩm")
  expect(sheet.rows).toEqual([["Tên", "Giá"], ...rows])
})

test.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])(
  "%s stays text",
  async (dangerous) => {
    const workbook = await write([[dangerous, 1]])
    expect(sheetXml(workbook)).not.toMatch(/<f[ >]/)
    expect(sheetXml(workbook)).toMatch(/<c r="A2"[^>]* t="(s|inlineStr)"/)
    expect((await read(workbook)).rows[1]).toEqual([dangerous, 1])
  },
)

test("the header row stays in view", async () => {
  expect(sheetXml(await write([]))).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
})

test("with the same time, the same sheets give the same bytes", async () => {
  const sheets = [{ name: "Sản phẩm", columns, rows: [["Chè", 1]] }]
  const write = (now: string) => {
    jest.useFakeTimers({ now: new Date(now), doNotFake: ["setImmediate", "nextTick"] })
    return writeWorkbook(sheets, new Date("2026-11-24T02:00:00Z"))
  }
  const first = await write("2026-11-24T02:00:00Z")
  const second = await write("2027-01-02T03:04:05Z")
  jest.useRealTimers()
  expect(second.equals(first)).toBe(true)
})
