import type { ISearchModuleService, MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { setTimeout as pause } from "node:timers/promises"
import { listProductGroups } from "../../lib/product-set"
import { foldVietnamese } from "../../lib/vietnamese-text"
import { unitNames } from "../common/unit-names"
import { cardOf, LISTING_INDEX, type ListingDocument } from "./listing-index"
import type { Star } from "./present-certificate"
import type { ListingCard, NamedCode } from "./present-listing"

export const LISTING_SORTS = ["newest", "price_asc", "price_desc", "relevance"] as const
export type ListingSort = (typeof LISTING_SORTS)[number]

export type ListingQuestion = {
  q?: string
  province_code?: string
  star?: Star
  group_code?: string
  /** The seller's handle. */
  seller?: string
  sort?: ListingSort
  limit: number
  offset: number
}

export type ListingAnswer = {
  listings: ListingCard[]
  count: number
  facets: {
    provinces: { code: string; name: string; count: number }[]
    stars: { star: Star; count: number }[]
    groups: (NamedCode & { count: number })[]
  }
}

// The module answers ten values of a facet unless told: there are 34 provinces, 3 stars and 17 groups.
const facets: SearchTypes.SearchFacetRequest[] = [
  { field: "province_code", limit: 34 },
  { field: "star", limit: 3 },
  { field: "group_code", limit: 17 },
]

/** Each ends in the id: equals in no fixed order would show twice on one page and never on another. */
const orders: Record<ListingSort, Record<string, "ASC" | "DESC">> = {
  newest: { created_at: "DESC", id: "ASC" },
  price_asc: { price: "ASC", id: "ASC" },
  price_desc: { price: "DESC", id: "ASC" },
  relevance: { _score: "DESC", id: "ASC" },
}

/**
 * Searches the listings on sale, from the index alone. Words may lack accents; each must occur in the title, the
 * seller's name, the place or the kind of goods. The counts of a facet ignore that facet's own filter.
 * Sorted by relevance when words are given and no order is asked for, else newest first.
 * @returns `null` while the index is being built and cannot answer.
 */
export async function searchListings(
  scope: MedusaContainer,
  question: ListingQuestion,
): Promise<ListingAnswer | null> {
  const index = scope.resolve<ISearchModuleService>(Modules.SEARCH)
  const { province_code, star, group_code, seller, limit, offset } = question
  const q = foldVietnamese(question.q ?? "")
  const wanted = question.sort ?? "relevance"
  const filters = Object.fromEntries(
    Object.entries({
      province_code,
      star,
      group_code,
      seller_handle: seller,
      q: q || undefined,
    }).filter(([, value]) => value !== undefined),
  )
  const result = await whenBuilt(() =>
    index.search<Pick<ListingDocument, "card">>({
      entity: LISTING_INDEX,
      fields: ["card"],
      filters,
      pagination: {
        skip: offset,
        take: limit,
        order: orders[wanted === "relevance" && !q ? "newest" : wanted],
      },
      search_options: { facets, disjunctive_facets: true, count: "exact" },
    }),
  )
  return (
    result && {
      listings: result.hits.map(({ document }) => cardOf(document)),
      count: result.metadata.count ?? 0,
      facets: presentFacets(result.facets ?? {}),
    }
  )
}

function presentFacets(
  results: Record<string, SearchTypes.SearchFacetResult>,
): ListingAnswer["facets"] {
  const groups = new Map(listProductGroups().map((group) => [group.code, group]))
  return {
    provinces: valuesOf(results.province_code).map(({ value, count }) => ({
      code: value,
      name: unitNames.provinceName(value) ?? value,
      count,
    })),
    stars: valuesOf(results.star)
      .map(({ value, count }) => ({ star: Number(value) as Star, count }))
      .sort((a, b) => b.star - a.star),
    groups: valuesOf(results.group_code).map(({ value, count }) => ({
      code: value,
      name: groups.get(value)?.name ?? value,
      name_en: groups.get(value)?.name_en ?? value,
      count,
    })),
  }
}

function valuesOf(
  result: SearchTypes.SearchFacetResult | undefined,
): { value: string; count: number }[] {
  return result?.type === "value" ? result.values : []
}

const longestWaitMs = 3_000
const betweenTriesMs = 250

/**
 * Right after the first start the index has no version to read yet, for about as long as it takes to fill it. A buyer
 * rather waits a moment than reads that there is nothing on sale.
 */
async function whenBuilt<T>(search: () => Promise<T>): Promise<T | null> {
  const deadline = Date.now() + longestWaitMs
  for (;;) {
    try {
      return await search()
    } catch (error) {
      const notBuilt = error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND
      if (!notBuilt) throw error
      if (Date.now() > deadline) return null
      await pause(betweenTriesMs)
    }
  }
}
