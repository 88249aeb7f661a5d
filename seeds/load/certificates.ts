import { toHandle } from "../../src/lib/vietnamese-text"
import type { DecisionFacts, SampleCertificate } from "../lib/certificate-facts"
import type { DemoCertificate } from "../lib/demo-world"
import type { SeedListing } from "../lib/listing-facts"
import type { SeedCertificate, SeedDecision } from "./listings"

/** Listings with certificates ready to be stored, and the decisions these point at. */
export type Certified = { listings: SeedListing<SeedCertificate>[]; decisions: SeedDecision[] }

/** The holder as the source names it: the invented seller of the goods holds no real certificate. */
const holderOf = ({ responsible_producer }: { responsible_producer: string | null }): string =>
  responsible_producer ?? "Nguồn không nêu chủ thể"

/**
 * Readies the listings of sample rows. A source that says a certificate was given vouches for it, hence `verified`; no
 * officer recorded it. Rows with the same words about their decision share it.
 */
export function certifySamples(sampled: SeedListing<SampleCertificate>[]): Certified {
  const decisions = new Map<string, SeedDecision>()
  const listings = sampled.map((listing) => {
    const { certificate } = listing
    const decision = certificate?.decision
    const decision_id = decision ? sampleDecisionId(decision, certificate.source_url) : null
    if (decision && decision_id) decisions.set(decision_id, { ...decision, id: decision_id })
    return {
      ...listing,
      certificate: certificate && {
        product_name: certificate.product_name,
        star: certificate.star,
        issued_on: certificate.issued_on,
        issued_year: certificate.issued_year,
        issued_month: certificate.issued_month,
        province_code: certificate.province_code,
        source_url: certificate.source_url,
        code: null,
        score: null,
        expires_on: null,
        revoked_on: null,
        status: "verified" as const,
        is_demo: false,
        holder_name: holderOf(listing),
        decision_id,
      },
    }
  })
  return { listings, decisions: [...decisions.values()] }
}

const sampleDecisionId = ({ stated_as }: DecisionFacts, sourceUrl: string): string =>
  `dec_ocop-sample-${toHandle(stated_as ?? sourceUrl)}`

/** Readies the invented listings; each certificate has a decision of its own. */
export function certifyDemo(invented: SeedListing<DemoCertificate>[]): Certified {
  const decisions: SeedDecision[] = []
  const listings = invented.map((listing) => {
    if (!listing.certificate) return { ...listing, certificate: null }
    const { decision, ...facts } = listing.certificate
    const decision_id = `dec_${listing.external_id}`
    decisions.push({ ...decision, id: decision_id })
    const [year, month] = facts.issued_on?.split("-").map(Number) ?? [null, null]
    return {
      ...listing,
      certificate: {
        ...facts,
        issued_year: year,
        issued_month: month,
        source_url: null,
        is_demo: true,
        holder_name: holderOf(listing),
        decision_id,
      },
    }
  })
  return { listings, decisions }
}
