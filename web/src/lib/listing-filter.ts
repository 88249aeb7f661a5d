import type { ListingSort, Star } from "./contract"
import type { ListingQuestion } from "./shop-api"

export const pageSize = 24

/** Beyond it nobody leafs; the API is not asked. */
const lastPage = 10_000

/** What a visitor looks for, as the list's address says it. */
export interface ListingFilter {
  /** Words to look for. */
  q: string
  provinceCode: string
  star: Star | null
  groupCode: string
  sort: ListingSort
  /** From 1. */
  page: number
}

const sorts: Record<string, ListingSort> = {
  "moi-nhat": "newest",
  "gia-tang": "price_asc",
  "gia-giam": "price_desc",
  "lien-quan": "relevance",
}

/** The word in the address for each order: "gia-tang" for price_asc. */
export const sortWord = (sort: ListingSort): string =>
  Object.keys(sorts).find((word) => sorts[word] === sort) ?? ""

/** The order when none is chosen: the best match for words, else the newest. */
const usualSort = (q: string): ListingSort => (q ? "relevance" : "newest")

const stars: Record<string, Star> = { "3": 3, "4": 4, "5": 5 }

/** Reads the list's address; what it can't read counts as not given. */
export function readFilter(parameters: URLSearchParams): ListingFilter {
  const q = (parameters.get("q") ?? "").normalize("NFC").trim().slice(0, 100)
  const page = Number(parameters.get("trang") ?? 1)
  return {
    q,
    provinceCode: parameters.get("tinh") ?? "",
    star: stars[parameters.get("sao") ?? ""] ?? null,
    groupCode: parameters.get("nhom") ?? "",
    sort: sorts[parameters.get("xep") ?? ""] ?? usualSort(q),
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  }
}

/** The list's address for a filter, without what is usual: "/san-pham?q=ch%C3%A8&sao=4". */
export function listPath(filter: Partial<ListingFilter>): string {
  const { q = "", provinceCode, star, groupCode, sort, page = 1 } = filter
  const parameters = new URLSearchParams()
  if (q) parameters.set("q", q)
  if (provinceCode) parameters.set("tinh", provinceCode)
  if (star) parameters.set("sao", String(star))
  if (groupCode) parameters.set("nhom", groupCode)
  if (sort && sort !== usualSort(q)) parameters.set("xep", sortWord(sort))
  if (page > 1) parameters.set("trang", String(page))
  const query = parameters.toString()
  return query ? `/san-pham?${query}` : "/san-pham"
}

/** The same as a question to the API. */
export const questionOf = (filter: ListingFilter): ListingQuestion => ({
  q: filter.q,
  province_code: filter.provinceCode,
  star: filter.star ?? undefined,
  group_code: filter.groupCode,
  sort: filter.sort,
  limit: pageSize,
  offset: (filter.page - 1) * pageSize,
})

/** Whether anything but order and page is chosen. */
export const isFiltered = (filter: ListingFilter): boolean =>
  Boolean(filter.q || filter.provinceCode || filter.star || filter.groupCode)
