import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import ProductCertificateLink from "../../links/product-certificate"
import { localDate } from "../../lib/vietnam-time"
import { SELLER_KINDS, type SellerKind } from "../../modules/seller/types"
import { STATISTICS_MODULE } from "../../modules/statistics"
import type StatisticsModuleService from "../../modules/statistics/service"
import { starInForce, type CertificateValidity, type Star } from "../listing/present-certificate"

/** The code set of the officer's province. */
const UNIT_CODE_SET = "vn-2025"
const PAGE = 1_000
const STARS: readonly Star[] = [5, 4, 3]
const MONTHS = 12

/** The figures of a province. Money in VND, months as 202611 in Asia/Ho_Chi_Minh. */
export type ProvinceFigures = {
  month: number
  /** As of now, whatever month is asked for. `null` among the stars: no certificate in force. */
  listings: { published: number; by_star: { star: Star | null; count: number }[] }
  /** As of now: verified sellers. */
  sellers: { verified: number; by_kind: { kind: SellerKind; count: number }[] }
  /** Of the month, cancellations in it taken off; `quantity` in pieces. */
  orders: { count: number; value: number; quantity: number }
  previous_month: { count: number; value: number }
  /** The twelve months to `month`, earliest first. */
  by_month: { month: number; orders: number; value: number }[]
  contains_demo: boolean
}

/**
 * What an officer sees of his province: listings and sellers counted where they live, sales from the cube.
 * @param filter.province_code of code set vn-2025
 */
export async function provinceFigures(
  container: MedusaContainer,
  filter: { province_code: string; month: number },
): Promise<ProvinceFigures> {
  const statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
  const [series, listings, sellers] = await Promise.all([
    statistics.monthlySeries({
      province_code: filter.province_code,
      to_month: filter.month,
      months: MONTHS,
    }),
    countListings(container, filter.province_code),
    countSellers(container, filter.province_code),
  ])
  const [previous, current] = series.slice(-2)
  return {
    month: filter.month,
    listings: listings.figures,
    sellers: sellers.figures,
    orders: { count: current.orders, value: current.value, quantity: current.quantity },
    previous_month: { count: previous.orders, value: previous.value },
    by_month: series.map(({ month, orders, value }) => ({ month, orders, value })),
    contains_demo:
      listings.demo > 0 || sellers.demo > 0 || series.some(({ contains_demo }) => contains_demo),
  }
}

/**
 * Published products of the province by the star in force today. The database counts them; only certificates that may
 * be in force are read, since lib/certificate-state alone says whether one is.
 */
async function countListings(container: MedusaContainer, province_code: string) {
  const listing = { province_code, unit_code_set: UNIT_CODE_SET }
  const [published, demo, stars] = await Promise.all([
    count(container, "product", { status: "published", listing }),
    count(container, "product", { status: "published", listing: { ...listing, is_demo: true } }),
    starsInForce(container, province_code),
  ])
  const starred = STARS.map((star) => ({
    star,
    count: stars.filter((inForce) => inForce === star).length,
  }))
  const without = published - starred.reduce((sum, { count }) => sum + count, 0)
  return { figures: { published, by_star: [...starred, { star: null, count: without }] }, demo }
}

/**
 * One star a published product of the province that has a certificate in force. Read in three plain steps (products, links,
 * certificates): joining rows costs Query ten times what reading them does, and one filter across all three made
 * PostgreSQL take minutes on tables it had no statistics of yet.
 */
async function starsInForce(container: MedusaContainer, province_code: string): Promise<Star[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const today = localDate(new Date())
  const stars: Star[] = []
  for (let skip = 0; ; skip += PAGE) {
    const { data: products } = await query.graph({
      entity: "product",
      fields: ["id"],
      filters: {
        status: "published",
        listing: { province_code, unit_code_set: UNIT_CODE_SET },
      },
      pagination: { take: PAGE, skip, order: { id: "ASC" } },
    })
    const { data: links } = await query.graph({
      entity: ProductCertificateLink.entryPoint,
      fields: ["product_id", "ocop_certificate_id"],
      filters: { product_id: products.map(({ id }) => id) },
    })
    const certificates = await certificatesThatMayBeInForce(
      container,
      links.map(({ ocop_certificate_id }) => ocop_certificate_id),
      today,
    )
    const byProduct = new Map<string, CertificateValidity[]>()
    for (const { product_id, ocop_certificate_id } of links) {
      const certificate = certificates.get(ocop_certificate_id)
      if (certificate) {
        byProduct.set(product_id, [...(byProduct.get(product_id) ?? []), certificate])
      }
    }
    stars.push(...[...byProduct.values()].flatMap((held) => starInForce(held, today) ?? []))
    if (products.length < PAGE) break
  }
  return stars
}

/** Of the certificates named, those no stated expiry has ended, by id. */
async function certificatesThatMayBeInForce(
  container: MedusaContainer,
  ids: string[],
  today: string,
): Promise<Map<string, CertificateValidity>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "ocop_certificate",
    fields: [
      "id",
      "star",
      "status",
      "issued_on",
      "issued_year",
      "issued_month",
      "expires_on",
      "revoked_on",
    ],
    filters: {
      id: ids,
      status: ["verified", "revoked"],
      $or: [{ expires_on: null }, { expires_on: { $gte: today } }],
    },
  })
  return new Map(data.map((certificate) => [certificate.id, certificate]))
}

/** Verified sellers of the province by kind; a producer known from a public source alone is none. */
async function countSellers(container: MedusaContainer, province_code: string) {
  const filters = {
    province_code,
    unit_code_set: UNIT_CODE_SET,
    status: "verified",
    source_url: null,
  }
  const [demo, ...counts] = await Promise.all([
    count(container, "seller", { ...filters, is_demo: true }),
    ...SELLER_KINDS.map((kind) => count(container, "seller", { ...filters, kind })),
  ])
  const by_kind = SELLER_KINDS.map((kind, at) => ({ kind, count: counts[at] }))
  const verified = counts.reduce((sum, count) => sum + count, 0)
  return { figures: { verified, by_kind }, demo }
}

/** How many rows there are, counted by the database. */
async function count(
  container: MedusaContainer,
  entity: "product" | "seller",
  filters: Record<string, unknown>,
): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { metadata } = await query.graph({
    entity,
    fields: ["id"],
    filters,
    // Without `skip` no count is given.
    pagination: { take: 1, skip: 0 },
  })
  return metadata?.count ?? 0
}
