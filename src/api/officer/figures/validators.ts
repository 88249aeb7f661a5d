import { z } from "@medusajs/framework/zod"
import { localMonth } from "../../../lib/vietnam-time"
import { pageFields } from "../../common-validators"

const MESSAGE = "Tháng phải viết năm rồi tháng, ví dụ 202611 là tháng 11 năm 2026."

/** A month as 202611, this month in Vietnam when left out or empty. No figures are older than this century. */
const month = z.preprocess(
  (value) => (value === undefined || value === "" ? localMonth(new Date()) : value),
  z
    .union([z.string(), z.number()], { error: MESSAGE })
    .refine((month) => /^20\d\d(0[1-9]|1[0-2])$/.test(String(month)), MESSAGE)
    .transform(Number),
)

/** `GET /officer/figures` */
export const FiguresQuery = z.object({ month }).strict()
export type FiguresQuery = z.infer<typeof FiguresQuery>

/** `GET /officer/sale-events` */
export const SaleEventsQuery = z.object({ month, ...pageFields(20) }).strict()
export type SaleEventsQuery = z.infer<typeof SaleEventsQuery>
