import type { ISearchModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { localDate } from "../../../lib/vietnam-time"
import { LISTING_INDEX, type ListingDocument } from "../listing-index"
import { starInForce, type CertificateRow } from "../present-certificate"

const pageSize = 500

export const findTurnedStarsStepId = "find-turned-stars"
/**
 * Finds the listings whose star in the index is no longer the one of their certificates in force today. Reads only.
 * The index itself is compared, not a list of dates, so that a night the server slept through is made up for.
 */
export const findTurnedStarsStep = createStep(
  findTurnedStarsStepId,
  async (_: void, { container }) => {
    const index = container.resolve<ISearchModuleService>(Modules.SEARCH)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const today = localDate(new Date())
    const turned: string[] = []
    for (let skip = 0; ; skip += pageSize) {
      const { hits } = await index.search<Pick<ListingDocument, "id" | "star">>({
        entity: LISTING_INDEX,
        fields: ["id", "star"],
        pagination: { skip, take: pageSize, order: { created_at: "ASC" } },
        search_options: { count: "none" },
      })
      const { data } = await query.graph({
        entity: "product",
        fields: ["id", "ocop_certificates.*", "ocop_certificates.decision.*"],
        filters: { id: hits.map(({ id }) => id) },
      })
      const products = data as unknown as { id: string; ocop_certificates?: CertificateRow[] }[]
      const stars = new Map(
        products.map((row) => [row.id, starInForce(row.ocop_certificates ?? [], today)]),
      )
      turned.push(
        ...hits
          .filter(({ id, document }) => (stars.get(id) ?? null) !== document.star)
          .map(({ id }) => id),
      )
      if (hits.length < pageSize) {
        return new StepResponse(turned)
      }
    }
  },
)
