import { z } from "@medusajs/framework/zod"
import { NEXT_ACTIONS } from "../../../modules/channel/types"
import { emptyAsAbsent, pageFields } from "../../common-validators"

/** `GET /admin/partner-channels/:code/publications` */
export const PublicationsQuery = z
  .object({
    next_action: emptyAsAbsent(
      z.enum(NEXT_ACTIONS, { error: "Việc cần làm phải là create, update, withdraw hoặc none." }),
    ),
    ...pageFields(20),
  })
  .strict()
export type PublicationsQuery = z.infer<typeof PublicationsQuery>
