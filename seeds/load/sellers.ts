import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, addMonths, localDate } from "../../src/lib/vietnam-time"
import { ASSISTANCE_MODULE } from "../../src/modules/assistance"
import type AssistanceModuleService from "../../src/modules/assistance/service"
import { SELLER_MODULE } from "../../src/modules/seller"
import type SellerModuleService from "../../src/modules/seller/service"
import { DEMO_SELLERS, type DemoSeller } from "../lib/demo-world"
import type { SampleSeller } from "../lib/seller-facts"
import { createMissing } from "./create-missing"
import { helperId, organisationId } from "./people"

export const sellerId = (handle: string): string => `sel_seed_${handle}`
const mandateId = (handle: string): string => `mdt_seed_${handle}`

/** Days before the day of seeding on which the demo sellers were registered. */
const REGISTERED_DAYS_AGO = 190

/**
 * Sellers who are shown without ever having been checked: no verification, no identity number, no phone is invented for
 * them. Those named by sources (their listings carry the demo field `participation`), and those the demo is filled up with.
 */
export async function seedUncheckedSellers(
  container: MedusaContainer,
  unchecked: SampleSeller[],
): Promise<void> {
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  await createMissing(
    unchecked.map((seller) => ({
      ...seller,
      id: sellerId(seller.handle),
      status: "verified" as const,
    })),
    (filters, config) => sellers.listSellers(filters, config),
    (missing) => sellers.createSellers(missing),
  )
}

/** The invented sellers with their verification, their mandate and the act that registered them. */
export async function seedDemoSellers(
  container: MedusaContainer,
  { now, operator_id }: { now: Date; operator_id: string },
): Promise<void> {
  const registered = addDays(localDate(now), -REGISTERED_DAYS_AGO)
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  await createMissing(
    DEMO_SELLERS.map(({ identity, mandate: _mandate, ...seller }) => ({
      ...seller,
      ...sellers.sealIdentity(identity.kind, identity.number),
      id: sellerId(seller.handle),
      submitted_at: new Date(registered),
      is_demo: true,
    })),
    (filters, config) => sellers.listSellers(filters, config),
    (missing) => sellers.createSellers(missing),
  )
  await createMissing(
    DEMO_SELLERS.filter(({ status }) => status === "verified").map(({ handle }) => ({
      id: `ver_seed_${handle}`,
      seller_id: sellerId(handle),
      method: "paper_seen" as const,
      note: "Hồ sơ minh họa",
      verified_by: operator_id,
      verified_at: new Date(addDays(registered, 2)),
    })),
    (filters, config) => sellers.listSellerVerifications(filters, config),
    (missing) => sellers.createSellerVerifications(missing),
  )
  for (const seller of DEMO_SELLERS) {
    await seedMandate(container, seller, registered)
  }
}

/** A mandate whose registering act is missing was interrupted between the two: the log is append-only and comes last. */
async function seedMandate(
  container: MedusaContainer,
  { handle, kind, name, mandate }: DemoSeller,
  registered: string,
): Promise<void> {
  if (!mandate) return
  const assistance = container.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
  const parties = {
    seller_id: sellerId(handle),
    organisation_id: organisationId(mandate.organisation_key),
  }
  const consent = {
    permissions: mandate.permissions,
    consent_method: "signed_paper" as const,
    valid_to: addMonths(registered, 36),
  }
  const mandate_id = mandateId(handle)
  const helper_id = helperId(mandate.organisation_key)
  await createMissing(
    [
      {
        ...parties,
        ...consent,
        id: mandate_id,
        given_to_helper_id: helper_id,
        valid_from: registered,
      },
    ],
    (filters, config) => assistance.listMandates(filters, config),
    (missing) => assistance.createMandates(missing),
  )
  await createMissing(
    [
      {
        ...parties,
        id: `act_seed_${handle}`,
        action: "register_seller" as const,
        mandate_id,
        helper_id,
        subject_id: parties.seller_id,
        changes: { kind, name, ...consent },
        received_at: new Date(registered),
      },
    ],
    (filters, config) => assistance.listAssistedActs(filters, config),
    (missing) => assistance.createAssistedActs(missing),
  )
}
