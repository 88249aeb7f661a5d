import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { localDate } from "../../lib/vietnam-time"
import { toNfc } from "../../lib/vietnamese-text"
import type { LabelFacts } from "../../modules/listing/types"
import { Refusal } from "../common/refusal"
import { presentPlace, unitNames, type Place } from "../common/unit-names"
import { presentCertificateLines, type CertificateLine } from "./present-certificate"
import {
  isCompleteListing,
  labelFactsOf,
  listingFields,
  listingPriceContext,
  lowestPrice,
  productSetOf,
  type CompleteListingRow,
  type ListingProductRow,
} from "./present-listing"
import { presentPhotos, type Photo } from "./present-photo"

/** States of a listing are the states of its Medusa product. */
export const LISTING_STATUSES = ["draft", "proposed", "published", "rejected"] as const
export type ListingStatus = (typeof LISTING_STATUSES)[number]

export type RemarkRow = {
  decision: string
  remark: string | null
  decided_at: string | Date
  decided_by: string
}

type ModeratedRow = CompleteListingRow & {
  status: ListingStatus
  listing: { remarks?: RemarkRow[] }
}

export type ListingPage = { limit: number; offset: number; q?: string }

const moderationFields = [...listingFields, "listing.remarks.*"]

/** Products that are listings, under core's filters; newest first unless ordered otherwise. */
async function findListings(
  scope: MedusaContainer,
  filters: Record<string, unknown>,
  page: ListingPage & { oldestFirst?: boolean },
): Promise<{ rows: ModeratedRow[]; count: number }> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "product",
    fields: moderationFields,
    filters: { ...filters, ...(page.q ? { q: toNfc(page.q) } : {}) },
    pagination: {
      take: page.limit,
      skip: page.offset,
      order: { created_at: page.oldestFirst ? "ASC" : "DESC" },
    },
    context: listingPriceContext,
  })
  const rows = (data as unknown as ListingProductRow[]).filter(isCompleteListing)
  return { rows: rows as ModeratedRow[], count: metadata?.count ?? rows.length }
}

function remarksOf(row: ModeratedRow): RemarkRow[] {
  return [...(row.listing.remarks ?? [])].sort(
    (a, b) => new Date(b.decided_at).getTime() - new Date(a.decided_at).getTime(),
  )
}

/** A listing as its helper sees it. Price in VND. */
export type HelperListing = {
  id: string
  handle: string
  title: string
  status: ListingStatus
  price: number | null
  remark: string | null
  photo: Photo | null
  submitted_at: string | Date
}

function presentHelperListing(row: ModeratedRow): HelperListing {
  return {
    id: row.listing.id,
    handle: row.handle,
    title: row.title,
    status: row.status,
    price: lowestPrice(row.variants),
    remark: remarksOf(row)[0]?.remark ?? null,
    photo: presentPhotos(row.listing.photos ?? [], row.title)[0] ?? null,
    submitted_at: row.listing.submitted_at,
  }
}

/** All listings of a seller, newest first. */
export async function listSellerListings(
  scope: MedusaContainer,
  seller_id: string,
): Promise<HelperListing[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [seller],
  } = await query.graph({
    entity: "seller",
    fields: ["products.id"],
    filters: { id: seller_id },
  })
  const ids = (seller?.products ?? []).flatMap((product: { id: string } | null) =>
    product ? [product.id] : [],
  )
  const { rows } = await findListings(scope, { id: ids }, { limit: ids.length, offset: 0 })
  return ids.length === 0 ? [] : rows.map(presentHelperListing)
}

/** One listing by its product. */
export async function readHelperListing(
  scope: MedusaContainer,
  product_id: string,
): Promise<HelperListing> {
  const { rows } = await findListings(scope, { id: product_id }, { limit: 1, offset: 0 })
  const [row] = rows
  if (!row) {
    throw new Refusal("listing_not_found", "Không tìm thấy sản phẩm này.", { status: 404 })
  }
  return presentHelperListing(row)
}

/** A listing in the operators' queue. */
export type ModerationListing = Omit<Place, "commune_name"> & {
  id: string
  product_id: string
  title: string
  status: ListingStatus
  price: number | null
  seller: { id: string; name: string; status: string }
  photo: Photo | null
  submitted_at: string | Date
}

function presentModerationListing(row: ModeratedRow): ModerationListing {
  const { province_code, province_name } = presentPlace(row.listing, unitNames)
  return {
    id: row.listing.id,
    product_id: row.id,
    title: row.title,
    status: row.status,
    price: lowestPrice(row.variants),
    seller: { id: row.seller.id, name: row.seller.name, status: row.seller.status },
    province_code,
    province_name,
    photo: presentPhotos(row.listing.photos ?? [], row.title)[0] ?? null,
    submitted_at: row.listing.submitted_at,
  }
}

/** The operators' queue: who waits longest comes first. */
export async function listModerationListings(
  scope: MedusaContainer,
  { status, ...page }: ListingPage & { status?: ListingStatus },
): Promise<{ listings: ModerationListing[]; count: number }> {
  const { rows, count } = await findListings(scope, status ? { status } : {}, {
    ...page,
    oldestFirst: status === "proposed",
  })
  return { listings: rows.map((row) => presentModerationListing(row)), count }
}

export type ModerationDetail = ModerationListing & {
  description: string
  label_facts: LabelFacts
  photos: Photo[]
  product_set: { no: number; name: string; name_en: string; conditional: boolean } | null
  remarks: RemarkRow[]
  certificates: CertificateLine[]
}

/** All an operator needs to decide on a listing. @throws Refusal `listing_not_found`. */
export async function readModerationListing(
  scope: MedusaContainer,
  listing_id: string,
): Promise<ModerationDetail> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [listing],
  } = await query.graph({
    entity: "listing",
    fields: ["product.id"],
    filters: { id: listing_id },
  })
  const { rows } = await findListings(
    scope,
    { id: listing?.product?.id ?? "" },
    { limit: 1, offset: 0 },
  )
  const [row] = rows
  if (!row) {
    throw new Refusal("listing_not_found", `Không có sản phẩm đăng bán mã “${listing_id}”.`, {
      status: 404,
    })
  }
  const { set } = productSetOf(row.listing)
  return {
    ...presentModerationListing(row),
    description: row.description ?? "",
    label_facts: labelFactsOf(row.listing),
    photos: presentPhotos(row.listing.photos ?? [], row.title),
    product_set: set && {
      no: set.no,
      name: set.name,
      name_en: set.name_en,
      conditional: set.conditional,
    },
    remarks: remarksOf(row).map(({ decision, remark, decided_at, decided_by }) => ({
      decision,
      remark,
      decided_at,
      decided_by,
    })),
    certificates: presentCertificateLines(row.ocop_certificates ?? [], localDate(new Date())),
  }
}

/** A listing as the officers of its province see it. */
export type OfficerListing = {
  id: string
  product_id: string
  handle: string
  title: string
  seller_name: string
  commune_name: string | null
  status: ListingStatus
  certificates: CertificateLine[]
}

function presentOfficerListing(row: ModeratedRow): OfficerListing {
  return {
    id: row.listing.id,
    product_id: row.id,
    handle: row.handle,
    title: row.title,
    seller_name: row.seller.name,
    commune_name: presentPlace(row.listing, unitNames).commune_name,
    status: row.status,
    certificates: presentCertificateLines(row.ocop_certificates ?? [], localDate(new Date())),
  }
}

/** The listings of a province (vn-2025), whatever their state. */
export async function listProvinceListings(
  scope: MedusaContainer,
  province_code: string,
  page: ListingPage,
): Promise<{ listings: OfficerListing[]; count: number }> {
  const { rows, count } = await findListings(scope, { listing: { province_code } }, page)
  return { listings: rows.map(presentOfficerListing), count }
}

/** One listing of a province. @throws Refusal `listing_not_found` for another province's too. */
export async function readProvinceListing(
  scope: MedusaContainer,
  province_code: string,
  id: string,
): Promise<OfficerListing> {
  const { rows } = await findListings(
    scope,
    { listing: { id, province_code } },
    { limit: 1, offset: 0 },
  )
  const [row] = rows
  if (!row) {
    throw new Refusal(
      "listing_not_found",
      "Không tìm thấy sản phẩm này trong tỉnh của bạn. Hãy chọn lại từ danh sách sản phẩm.",
      { status: 404 },
    )
  }
  return presentOfficerListing(row)
}
