import { Column, Entity, PrimaryColumn } from "typeorm"
import type { SaleCell, SaleEventKind, SaleMeasures, SaleSource } from "../types"
import { wholeNumberColumn } from "./whole-number"

const KEY = { primaryKeyConstraintName: "sale_cube_cell_pkey" }
const MEASURE = { type: "bigint", transformer: wholeNumberColumn } as const

/** The ledger added up, a row a cell, kept in the transaction that writes the ledger. Additive measures only. */
@Entity({ name: "sale_cube_cell" })
export class SaleCubeCell implements SaleCell, SaleMeasures {
  @PrimaryColumn({ type: "text", ...KEY })
  unit_code_set!: string

  @PrimaryColumn({ type: "text", ...KEY })
  province_code!: string

  @PrimaryColumn({ type: "integer", ...KEY })
  local_month!: number

  @PrimaryColumn({ type: "text", ...KEY })
  source!: SaleSource

  @PrimaryColumn({ type: "text", ...KEY })
  kind!: SaleEventKind

  @PrimaryColumn({ type: "boolean", ...KEY })
  is_demo!: boolean

  @Column(MEASURE)
  orders!: number

  @Column(MEASURE)
  lines!: number

  @Column(MEASURE)
  quantity!: number

  @Column(MEASURE)
  value!: number
}
