import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm"
import type { SaleEventKind, SaleSource } from "../types"

/**
 * An order that was placed or called off, once each: who inserts the row counts the order. Lines of one order may be
 * recorded in several goes, so orders can't be counted from new lines, and distinct counts can't be added up.
 * Append-only like the ledger.
 */
@Entity({ name: "sale_order" })
@Unique("sale_order_cell_unique", [
  "order_id",
  "kind",
  "local_month",
  "unit_code_set",
  "province_code",
  "source",
  "is_demo",
])
@Check("sale_order_kind_known", `kind IN ('placed', 'cancelled')`)
export class SaleOrder {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "sale_order_pkey" })
  order_id!: string

  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "sale_order_pkey" })
  kind!: SaleEventKind

  @Column({ type: "integer" })
  local_month!: number

  @Column({ type: "text" })
  unit_code_set!: string

  @Column({ type: "text" })
  province_code!: string

  @Column({ type: "text" })
  source!: SaleSource

  @Column({ type: "boolean" })
  is_demo!: boolean
}
