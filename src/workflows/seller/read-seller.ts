import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { maskPhoneNumber } from "../../lib/phone-number"
import { toNfc } from "../../lib/vietnamese-text"
import { ASSISTANCE_MODULE } from "../../modules/assistance"
import type AssistanceModuleService from "../../modules/assistance/service"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import type { SellerKind, SellerStatus } from "../../modules/seller/types"
import { listLiveMandates, type LiveMandate } from "../assistance/require-mandate"
import { Refusal } from "../common/refusal"
import { presentPlace, unitNames, type Place } from "../common/unit-names"

/** Page of a list: how many, after how many, words of the name. */
export type SellerPage = { limit: number; offset: number; q?: string }

/** What staff see of a seller; identity number and phone are masked. Moments are ISO 8601. */
export type StaffSeller = Place & {
  id: string
  handle: string
  name: string
  kind: SellerKind
  status: SellerStatus
  identity_masked: string | null
  phone_masked: string | null
  address_line: string | null
  representative_name: string | null
  registration_number: string | null
  registration_date: string | null
  registration_issuer: string | null
  rejection_reason: string | null
  source_url: string | null
  submitted_at: Date | null
  verified_at: Date | null
  is_demo: boolean
}

type SellerRow = Awaited<ReturnType<SellerModuleService["retrieveSeller"]>>

function presentStaffSeller(scope: MedusaContainer, row: SellerRow): StaffSeller {
  const sellers = scope.resolve<SellerModuleService>(SELLER_MODULE)
  const verified = row.verifications.map(({ verified_at }) => new Date(verified_at))
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    kind: row.kind,
    status: row.status,
    identity_masked: sellers.maskIdentity(row.identity_sealed),
    phone_masked: row.phone && maskPhoneNumber(row.phone),
    ...presentPlace(row, unitNames),
    address_line: row.address_line,
    representative_name: row.representative_name,
    registration_number: row.registration_number,
    registration_date: row.registration_date,
    registration_issuer: row.registration_issuer,
    rejection_reason: row.rejection_reason,
    source_url: row.source_url,
    submitted_at: row.submitted_at,
    verified_at: verified.sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
    is_demo: row.is_demo,
  }
}

/** How many listings each seller has, whatever their state. */
async function countListings(
  scope: MedusaContainer,
  seller_ids: string[],
): Promise<Map<string, number>> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "seller",
    fields: ["id", "products.id"],
    filters: { id: seller_ids },
  })
  return new Map(data.map(({ id, products }) => [id, products?.length ?? 0]))
}

export type HelperSeller = StaffSeller & {
  mandate: Pick<LiveMandate, "id" | "permissions" | "valid_from" | "valid_to">
  listing_count: number
}

/** The sellers an organisation holds a live mandate of, newest first. */
export async function listHelperSellers(
  scope: MedusaContainer,
  organisation_id: string,
  page: SellerPage & { seller_id?: string },
): Promise<{ sellers: HelperSeller[]; count: number }> {
  const mandates = await listLiveMandates(scope, { organisation_id, seller_id: page.seller_id })
  const mandateOf = new Map(mandates.map((mandate) => [mandate.seller_id, mandate]))
  const service = scope.resolve<SellerModuleService>(SELLER_MODULE)
  const [rows, count] = await service.listAndCountSellers(
    { id: [...mandateOf.keys()], ...(page.q ? { q: toNfc(page.q) } : {}) },
    {
      relations: ["verifications"],
      order: { submitted_at: "DESC" },
      take: page.limit,
      skip: page.offset,
    },
  )
  const listingCounts = await countListings(
    scope,
    rows.map(({ id }) => id),
  )
  const sellers = rows.flatMap((row) => {
    const mandate = mandateOf.get(row.id)
    if (!mandate) {
      return []
    }
    const { id, permissions, valid_from, valid_to } = mandate
    return {
      ...presentStaffSeller(scope, row),
      mandate: { id, permissions, valid_from, valid_to },
      listing_count: listingCounts.get(row.id) ?? 0,
    }
  })
  return { sellers, count }
}

/** One of the sellers above. The access table has already asked for the mandate. */
export async function readHelperSeller(
  scope: MedusaContainer,
  organisation_id: string,
  seller_id: string,
): Promise<HelperSeller> {
  const page = { limit: 1, offset: 0, seller_id }
  const { sellers } = await listHelperSellers(scope, organisation_id, page)
  const [seller] = sellers
  if (!seller) {
    throw new Refusal("seller_not_found", "Không tìm thấy người bán này.", { status: 404 })
  }
  return seller
}

export type OperatorSeller = StaffSeller & {
  registered_by: { helper_name: string; organisation_name: string } | null
}

/** Who registered each seller, by the audit log. */
async function registrars(
  scope: MedusaContainer,
  seller_ids: string[],
): Promise<Map<string, OperatorSeller["registered_by"]>> {
  const assistance = scope.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
  const acts = await assistance.listAssistedActs({
    seller_id: seller_ids,
    action: "register_seller",
  })
  const helpers = await assistance.listHelpers(
    { id: acts.map(({ helper_id }) => helper_id) },
    { relations: ["organisation"], withDeleted: true },
  )
  return new Map(
    acts.flatMap(({ seller_id, helper_id }) => {
      const helper = helpers.find(({ id }) => id === helper_id)
      return helper
        ? [[seller_id, { helper_name: helper.name, organisation_name: helper.organisation.name }]]
        : []
    }),
  )
}

/** Sellers for the operators' list: who waits longest for a decision comes first, then the newest. */
export async function listOperatorSellers(
  scope: MedusaContainer,
  page: SellerPage & { status?: SellerStatus },
): Promise<{ sellers: OperatorSeller[]; count: number }> {
  const service = scope.resolve<SellerModuleService>(SELLER_MODULE)
  const [rows, count] = await service.listAndCountSellers(
    {
      ...(page.status ? { status: page.status } : {}),
      ...(page.q ? { q: toNfc(page.q) } : {}),
    },
    {
      relations: ["verifications"],
      order: { submitted_at: page.status === "submitted" ? "ASC" : "DESC", id: "ASC" },
      take: page.limit,
      skip: page.offset,
    },
  )
  const registered = await registrars(
    scope,
    rows.map(({ id }) => id),
  )
  return {
    sellers: rows.map((row) => ({
      ...presentStaffSeller(scope, row),
      registered_by: registered.get(row.id) ?? null,
    })),
    count,
  }
}

export type OperatorSellerDetail = OperatorSeller & {
  verifications: { method: string; note: string | null; verified_by: string; verified_at: Date }[]
  mandates: {
    id: string
    organisation_name: string
    permissions: string[]
    consent_method: string
    valid_from: string
    valid_to: string
    revoked_at: Date | null
  }[]
  acts: { action: string; helper_name: string; mandate_id: string; received_at: Date }[]
}

/** All an operator needs to decide on a seller. @throws Refusal `seller_not_found`. */
export async function readOperatorSeller(
  scope: MedusaContainer,
  id: string,
): Promise<OperatorSellerDetail> {
  const service = scope.resolve<SellerModuleService>(SELLER_MODULE)
  const assistance = scope.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
  const [row] = await service.listSellers({ id }, { relations: ["verifications"], take: 1 })
  if (!row) {
    throw new Refusal("seller_not_found", `Không có người bán mã “${id}”.`, { status: 404 })
  }
  const [registered, mandates, acts] = await Promise.all([
    registrars(scope, [id]),
    assistance.listMandates({ seller_id: id }, { relations: ["organisation"] }),
    assistance.listAssistedActs({ seller_id: id }, { order: { received_at: "DESC" } }),
  ])
  const helpers = await assistance.listHelpers(
    { id: acts.map(({ helper_id }) => helper_id) },
    { withDeleted: true },
  )
  return {
    ...presentStaffSeller(scope, row),
    registered_by: registered.get(id) ?? null,
    verifications: row.verifications.map(({ method, note, verified_by, verified_at }) => ({
      method,
      note,
      verified_by,
      verified_at,
    })),
    mandates: mandates.map((mandate) => ({
      id: mandate.id,
      organisation_name: mandate.organisation.name,
      permissions: mandate.permissions,
      consent_method: mandate.consent_method,
      valid_from: mandate.valid_from,
      valid_to: mandate.valid_to,
      revoked_at: mandate.revoked_at,
    })),
    acts: acts.map(({ action, helper_id, mandate_id, received_at }) => ({
      action,
      helper_name: helpers.find(({ id }) => id === helper_id)?.name ?? "",
      mandate_id,
      received_at,
    })),
  }
}
