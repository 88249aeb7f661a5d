import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"

/**
 * CSV for spreadsheets: UTF-8 with BOM (Excel reads Vietnamese right only with it), CRLF (RFC 4180), and a
 * `'` before text that a spreadsheet would run as a formula (= + - @). `null` is an empty cell.
 */
export function writeCsv(header: string[], rows: (string | number | null)[][]): string {
  return stringify([header, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  })
}

/** CSV with a header row as one record a row, NFC, with or without BOM. Throws on a row of another length. */
export function readCsv(text: string): Record<string, string>[] {
  return parse(text.normalize("NFC"), { bom: true, columns: true, skip_empty_lines: true })
}
