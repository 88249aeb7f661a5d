import type { ModulesSdkTypes } from "@medusajs/framework/types"

/** What a row of the ledger says: the line was ordered, or the order it belongs to was called off. */
export const SALE_EVENT_KINDS = ["placed", "cancelled"] as const
export type SaleEventKind = (typeof SALE_EVENT_KINDS)[number]

/** Where the order came from. Partner channels get names of their own when their orders come back. */
export const SALE_SOURCES = ["shop"] as const
export type SaleSource = (typeof SALE_SOURCES)[number]

/**
 * One order line as it enters the ledger. The facts of product and seller are those in force when it is recorded, and
 * stay so whatever becomes of product and seller.
 */
export type SaleEventFacts = {
  /** Names what happened, once (`saleEventKey`). A second row with the key is not taken. */
  event_key: string
  kind: SaleEventKind
  source: SaleSource
  /** When the order was placed or called off. The local day and month are derived from it. */
  occurred_at: Date
  order_id: string
  order_display_id: number
  line_id: string
  product_id: string
  listing_id: string | null
  listing_title: string
  seller_id: string
  seller_name: string
  seller_kind: string
  /** Where the seller is, in `unit_code_set` (`vn-2025`: 2-digit province, 5-digit commune). */
  province_code: string
  commune_code: string | null
  unit_code_set: string
  /** Number of the OCOP product set, 1 to 26. */
  product_set_no: number | null
  /** Star of the certificate in force on the local day of the order; null without one. */
  star: number | null
  /** Pieces; negative in a cancelled row. */
  quantity: number
  /** Goods value in VND: what the buyer owes for the line after discounts, tax in, shipping out; negative in a cancelled row. */
  value: number
  /** The order is of demo data, wholly or in part, so its value says nothing of the market. */
  is_demo: boolean
}

/** The key of what happened to an order line. */
export function saleEventKey(kind: SaleEventKind, order_id: string, line_id: string): string {
  return `${kind}:${order_id}:${line_id}`
}

/** Additive measures: each may be added over months, provinces, sources. Quantity and value are signed, the counts are not. */
export type SaleMeasures = {
  orders: number
  /** Order lines. */
  lines: number
  /** Pieces. */
  quantity: number
  /** VND. */
  value: number
}

/** What tells one cell of the cube from another. A province code means nothing without its code set. */
export type SaleCell = {
  unit_code_set: string
  province_code: string
  /** Month in Asia/Ho_Chi_Minh, e.g. 202611. */
  local_month: number
  source: SaleSource
  kind: SaleEventKind
  is_demo: boolean
}

/** A cell on which cube and ledger disagree; `null` where one of them has no such cell. */
export type CubeDifference = SaleCell & { cube: SaleMeasures | null; ledger: SaleMeasures | null }

/** The figures of one province and month, cancellations of the month taken off. */
export type MonthlyFigures = {
  /** Month in Asia/Ho_Chi_Minh, e.g. 202611. */
  month: number
  /** Orders placed in the month less orders called off in it, which may be of earlier months. */
  orders: number
  orders_placed: number
  orders_cancelled: number
  /** Pieces. */
  quantity: number
  /** VND. */
  value: number
  /** Demo orders are among them. */
  contains_demo: boolean
}

/**
 * Medusa gives every module the shop's database in `options.database`. To keep the statistics on a server of their own,
 * set `options: { database: { clientUrl, driverOptions? } }` in medusa-config, as for any Medusa module.
 */
export type StatisticsModuleOptions = ModulesSdkTypes.ModuleServiceInitializeOptions
