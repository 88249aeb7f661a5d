/** A cell; `null` is an empty one. */
export type SpreadsheetCell = string | number | null

export type SpreadsheetSheet = {
  name: string
  /** Column width in characters of the standard font. */
  columns: { header: string; width?: number }[]
  rows: SpreadsheetCell[][]
}

/**
 * An XLSX workbook with a frozen header row a sheet. Text stays text: a cell that begins with = + - @ is
 * written as a string, never as a formula. `modified` is the time the file carries (now, if not given): with the
 * same one, the same sheets give the same bytes. The only place that knows which library writes XLSX.
 */
export async function writeWorkbook(
  sheets: SpreadsheetSheet[],
  modified = new Date(),
): Promise<Buffer> {
  // hucre is an ES module only, which CommonJS can take in no other way than this.
  const { writeXlsx } = await import("hucre/xlsx")
  const workbook = await writeXlsx({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(({ width }) => ({ width })),
      rows: [columns.map(({ header }) => header), ...rows],
      freezePane: { rows: 1 },
    })),
    properties: { modified },
  })
  return Buffer.from(workbook)
}
