import type { SaleCell, SaleMeasures } from "./types"

type Line = SaleCell & { quantity: number; value: number }

/** The cell alone, without what else the row carries. */
export function cellOf(row: SaleCell): SaleCell {
  const { unit_code_set, province_code, local_month, source, kind, is_demo } = row
  return { unit_code_set, province_code, local_month, source, kind, is_demo }
}

/** Text that is equal for equal cells and sorts them the same way everywhere. */
export function cellKey(cell: SaleCell): string {
  return JSON.stringify(Object.values(cellOf(cell)))
}

/**
 * What newly recorded orders and lines add to the cube, a row a cell. Sorted by cell, so that two transactions that
 * touch the same cells lock them in the same order and neither waits for the other in a ring.
 */
export function cubeAdditions(orders: SaleCell[], lines: Line[]): (SaleCell & SaleMeasures)[] {
  const cells = new Map<string, SaleCell & SaleMeasures>()
  const at = (row: SaleCell) => {
    const key = cellKey(row)
    const cell = cells.get(key) ?? { ...cellOf(row), orders: 0, lines: 0, quantity: 0, value: 0 }
    cells.set(key, cell)
    return cell
  }
  for (const order of orders) {
    at(order).orders += 1
  }
  for (const line of lines) {
    const cell = at(line)
    cell.lines += 1
    cell.quantity += line.quantity
    cell.value += line.value
  }
  return [...cells.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}
