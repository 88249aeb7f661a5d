import { z } from "@medusajs/framework/zod"
import { countBetween } from "../common-validators"

/** `GET /open-data/communes` */
export const CommunesQuery = z
  .object({ province_code: z.string({ error: "Hãy cho biết mã tỉnh (province_code)." }) })
  .strict()
export type CommunesQuery = z.infer<typeof CommunesQuery>

/** `GET /open-data/former-communes` */
export const FormerCommunesQuery = z
  .object({
    q: z
      .string({ error: "Hãy ghi tên xã, phường cũ." })
      .max(100, "Hãy tìm bằng nhiều nhất 100 ký tự."),
    limit: countBetween(1, 50, 10),
  })
  .strict()
export type FormerCommunesQuery = z.infer<typeof FormerCommunesQuery>
