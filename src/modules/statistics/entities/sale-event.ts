import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from "typeorm"
import type { Relation } from "typeorm"
import type { SaleEventKind, SaleSource } from "../types"
import { SaleOrder } from "./sale-order"
import { wholeNumberColumn } from "./whole-number"

const LOCAL_TIME = `occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh'`

/** The ledger: one row an order line that was placed or cancelled. Rows are added and never changed (trigger). */
@Entity({ name: "sale_event" })
@Unique("sale_event_key_unique", ["event_key"])
@Index("sale_event_province_month", [
  "unit_code_set",
  "province_code",
  "local_month",
  "occurred_at",
])
@Index("sale_event_order", ["order_id", "kind"])
@Check(
  "sale_event_signs",
  `(kind = 'placed' AND quantity > 0 AND value >= 0) OR (kind = 'cancelled' AND quantity < 0 AND value <= 0)`,
)
@Check(
  "sale_event_local_day",
  `local_day = extract(year FROM ${LOCAL_TIME}) * 10000 + extract(month FROM ${LOCAL_TIME}) * 100 + extract(day FROM ${LOCAL_TIME})`,
)
@Check("sale_event_local_month", `local_month = local_day / 100`)
@Check("sale_event_star", `star BETWEEN 3 AND 5`)
export class SaleEvent {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "sale_event_pkey" })
  id!: string

  @Column({ type: "text" })
  event_key!: string

  @Column({ type: "text" })
  kind!: SaleEventKind

  @Column({ type: "text" })
  source!: SaleSource

  @Column({ type: "timestamptz" })
  occurred_at!: Date

  /** Day in Asia/Ho_Chi_Minh, e.g. 20261124. Stored, since grouping by a stored integer is three times as fast. */
  @Column({ type: "integer" })
  local_day!: number

  @Column({ type: "integer" })
  local_month!: number

  /** When the row was written: later than `occurred_at` when the event had been lost. */
  @Column({ type: "timestamptz" })
  recorded_at!: Date

  @Column({ type: "text" })
  order_id!: string

  @Column({ type: "integer" })
  order_display_id!: number

  @Column({ type: "text" })
  line_id!: string

  @Column({ type: "text" })
  product_id!: string

  @Column({ type: "text", nullable: true })
  listing_id!: string | null

  @Column({ type: "text" })
  listing_title!: string

  @Column({ type: "text" })
  seller_id!: string

  @Column({ type: "text" })
  seller_name!: string

  @Column({ type: "text" })
  seller_kind!: string

  @Column({ type: "text" })
  province_code!: string

  @Column({ type: "text", nullable: true })
  commune_code!: string | null

  @Column({ type: "text" })
  unit_code_set!: string

  @Column({ type: "integer", nullable: true })
  product_set_no!: number | null

  @Column({ type: "integer", nullable: true })
  star!: number | null

  @Column({ type: "integer" })
  quantity!: number

  @Column({ type: "bigint", transformer: wholeNumberColumn })
  value!: number

  @Column({ type: "boolean" })
  is_demo!: boolean

  /** Keeps every line in the one cell in which its order is counted. */
  @ManyToOne(() => SaleOrder, { nullable: false })
  @JoinColumn(
    ["order_id", "kind", "local_month", "unit_code_set", "province_code", "source", "is_demo"].map(
      (name) => ({
        name,
        referencedColumnName: name,
        foreignKeyConstraintName: "sale_event_order_fkey",
      }),
    ),
  )
  order?: Relation<SaleOrder>
}
