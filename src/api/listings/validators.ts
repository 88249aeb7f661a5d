import { z } from "@medusajs/framework/zod"
import { LISTING_SORTS } from "../../workflows/listing/search-listings"
import { emptyAsAbsent, pageFields } from "../common-validators"

const starMessage = "Hạng sao phải là 3, 4 hoặc 5."
const star = z.coerce
  .number({ error: starMessage })
  .pipe(z.union([z.literal(3), z.literal(4), z.literal(5)], { error: starMessage }))

/** `GET /listings` */
export const ListingsQuery = z
  .object({
    q: emptyAsAbsent(z.string().max(100, "Hãy tìm bằng nhiều nhất 100 ký tự.")),
    province_code: emptyAsAbsent(z.string()),
    star: emptyAsAbsent(star),
    group_code: emptyAsAbsent(z.string()),
    seller: emptyAsAbsent(z.string()),
    sort: emptyAsAbsent(
      z.enum(LISTING_SORTS, {
        error: `Cách sắp xếp phải là một trong: ${LISTING_SORTS.join(", ")}.`,
      }),
    ),
    ...pageFields(24),
  })
  .strict()
export type ListingsQuery = z.infer<typeof ListingsQuery>
