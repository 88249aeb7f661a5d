import type {
  CreateProductWorkflowInputDTO,
  LinkDefinition,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { LISTING_MODULE } from "../../src/modules/listing"
import type ListingModuleService from "../../src/modules/listing/service"
import type { PhotoRendition } from "../../src/modules/listing/types"
import { OCOP_MODULE } from "../../src/modules/ocop"
import type OcopModuleService from "../../src/modules/ocop/service"
import type { CertificateStatus } from "../../src/modules/ocop/types"
import { SELLER_MODULE } from "../../src/modules/seller"
import { photoAddress } from "../../src/workflows/listing/photo-address"
import { PACKAGE_OPTION } from "../../src/workflows/listing/steps/prepare-product"
import type { StoredPhoto } from "../../src/workflows/listing/steps/store-photo-files"
import type { StoreBasics } from "../../src/workflows/store/store-basics"
import type { DecisionFacts } from "../lib/certificate-facts"
import type { SeedListing } from "../lib/listing-facts"
import { pictureFor } from "../lib/pictures"
import { createMissing } from "./create-missing"
import { illustrator } from "./illustrations"
import { quietly } from "./quietly"
import { sellerId } from "./sellers"

/** A certificate ready to be stored. */
export type SeedCertificate = {
  code: string | null
  product_name: string
  holder_name: string
  star: number
  score: number | null
  status: CertificateStatus
  issued_on: string | null
  issued_year: number | null
  issued_month: number | null
  expires_on: string | null
  revoked_on: string | null
  province_code: string
  source_url: string | null
  is_demo: boolean
  decision_id: string | null
}

/** A decision under its fixed id. */
export type SeedDecision = DecisionFacts & { id: string }

type Listing = SeedListing<SeedCertificate>
type Illustrated = { listing: Listing; photo: StoredPhoto }

const BATCH = 50

const listingId = (externalId: string): string => `lst_${externalId}`
const photoId = (externalId: string): string => `pho_${externalId}`
const certificateId = (externalId: string): string => `cert_${externalId}`

/**
 * Seeds listings in batches: 6 ms a product instead of 71 one by one. Each batch completes what an interrupted run left
 * of it. `report` hears how many stand.
 */
export async function seedListings(
  container: MedusaContainer,
  {
    listings,
    decisions,
    basics,
    now,
  }: {
    listings: Listing[]
    decisions: SeedDecision[]
    basics: StoreBasics
    now: Date
  },
  report: (done: number) => void,
): Promise<void> {
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  await createMissing(
    decisions,
    (filters, config) => ocop.listOcopDecisions(filters, config),
    (missing) => ocop.createOcopDecisions(missing),
  )
  const illustrate = illustrator(container)
  for (let from = 0; from < listings.length; from += BATCH) {
    const batch = await illustrated(container, listings.slice(from, from + BATCH), illustrate)
    const productIds = await seedProducts(container, batch, basics)
    await seedStock(container, batch, productIds, basics)
    await seedFacts(container, batch, now)
    await linkAll(container, batch, productIds)
    report(Math.min(from + BATCH, listings.length))
  }
}

/** Each listing with its picture: the one an earlier run stored, or a new one. */
async function illustrated(
  container: MedusaContainer,
  batch: Listing[],
  illustrate: ReturnType<typeof illustrator>,
): Promise<Illustrated[]> {
  const service = container.resolve<ListingModuleService>(LISTING_MODULE)
  const standing = await service.listListingImages(
    { id: batch.map(({ external_id }) => photoId(external_id)) },
    { take: BATCH },
  )
  const pictures: Illustrated[] = []
  for (const listing of batch) {
    const known = standing.find(({ id }) => id === photoId(listing.external_id))
    const photo = known
      ? {
          hash: known.hash,
          width: known.width,
          height: known.height,
          placeholder: known.placeholder,
          renditions: known.renditions as unknown as PhotoRendition[],
        }
      : await illustrate(pictureFor(listing.motif, listing.title))
    pictures.push({ listing, photo })
  }
  return pictures
}

/** Answers product ids by external id. */
async function seedProducts(
  container: MedusaContainer,
  batch: Illustrated[],
  basics: StoreBasics,
): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: standing } = await query.graph({
    entity: "product",
    fields: ["id", "external_id"],
    filters: { external_id: batch.map(({ listing }) => listing.external_id) },
  })
  const ids = new Map(standing.map(({ id, external_id }) => [external_id ?? "", id]))
  const missing = batch.filter(({ listing }) => !ids.has(listing.external_id))
  if (missing.length > 0) {
    const products = missing.map((each) => productOf(container, each, basics))
    const { result } = await quietly(container, (context) =>
      createProductsWorkflow(container).run({ input: { products }, context }),
    )
    result.forEach(({ id, external_id }) => ids.set(external_id ?? "", id))
  }
  return ids
}

function productOf(
  container: MedusaContainer,
  { listing, photo }: Illustrated,
  basics: StoreBasics,
): CreateProductWorkflowInputDTO {
  const image = photoAddress(container, photo.renditions)
  const weight = listing.weight_grams ?? undefined
  return {
    external_id: listing.external_id,
    title: listing.title,
    handle: listing.handle,
    description: listing.description,
    status: listing.status,
    weight,
    thumbnail: image,
    images: [{ url: image }],
    shipping_profile_id: basics.shipping_profile_id,
    sales_channels: [{ id: basics.sales_channel_id }],
    options: [{ title: PACKAGE_OPTION, values: [listing.net_quantity] }],
    variants: [
      {
        title: listing.net_quantity,
        options: { [PACKAGE_OPTION]: listing.net_quantity },
        weight,
        manage_inventory: true,
        prices: [{ currency_code: "vnd", amount: listing.price }],
      },
    ],
  }
}

type StockRow = {
  product_id: string
  inventory_items: {
    inventory_item_id: string
    inventory?: { location_levels?: { id: string }[] } | null
  }[]
}

async function seedStock(
  container: MedusaContainer,
  batch: Illustrated[],
  productIds: Map<string, string>,
  { stock_location_id }: StoreBasics,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const stocks = new Map(
    batch.map(({ listing }) => [productIds.get(listing.external_id), listing.stock]),
  )
  const { data } = await query.graph({
    entity: "variant",
    fields: [
      "product_id",
      "inventory_items.inventory_item_id",
      "inventory_items.inventory.location_levels.id",
    ],
    filters: { product_id: [...productIds.values()] },
  })
  const inventory_levels = (data as unknown as StockRow[]).flatMap(
    ({ product_id, inventory_items }) =>
      inventory_items
        .filter(({ inventory }) => !inventory?.location_levels?.length)
        .map(({ inventory_item_id }) => ({
          inventory_item_id,
          location_id: stock_location_id,
          stocked_quantity: stocks.get(product_id) ?? 0,
        })),
  )
  if (inventory_levels.length > 0) {
    await quietly(container, (context) =>
      createInventoryLevelsWorkflow(container).run({ input: { inventory_levels }, context }),
    )
  }
}

async function seedFacts(
  container: MedusaContainer,
  batch: Illustrated[],
  now: Date,
): Promise<void> {
  const listings = container.resolve<ListingModuleService>(LISTING_MODULE)
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  await createMissing(
    batch.map(({ listing }) => ({
      id: listingId(listing.external_id),
      product_set_no: listing.product_set_no,
      province_code: listing.province_code,
      commune_code: listing.commune_code,
      responsible_producer: listing.responsible_producer,
      origin: listing.origin,
      net_quantity: listing.net_quantity,
      source_url: listing.source_url,
      is_demo: listing.is_demo,
      demo_fields: listing.demo_fields,
      submitted_at: now,
    })),
    (filters, config) => listings.listListings(filters, config),
    (missing) => listings.createListings(missing),
  )
  await createMissing(
    batch.map(({ listing, photo: { renditions, ...facts } }) => ({
      ...facts,
      id: photoId(listing.external_id),
      renditions: renditions as unknown as Record<string, unknown>,
      is_illustration: true,
      listing_id: listingId(listing.external_id),
    })),
    (filters, config) => listings.listListingImages(filters, config),
    (missing) => listings.createListingImages(missing),
  )
  await createMissing(
    batch.flatMap(({ listing: { certificate, external_id } }) =>
      certificate ? { ...certificate, id: certificateId(external_id) } : [],
    ),
    (filters, config) => ocop.listOcopCertificates(filters, config),
    (missing) => ocop.createOcopCertificates(missing),
  )
}

type LinkedProduct = {
  id: string
  listing?: { id: string } | null
  seller?: { id: string } | null
  ocop_certificates?: ({ id: string } | null)[]
}

/** Links what is not linked yet: core refuses to make a link twice. */
async function linkAll(
  container: MedusaContainer,
  batch: Illustrated[],
  productIds: Map<string, string>,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "listing.id", "seller.id", "ocop_certificates.id"],
    filters: { id: [...productIds.values()] },
  })
  const products = new Map((data as unknown as LinkedProduct[]).map((each) => [each.id, each]))
  const links = batch.flatMap(({ listing: { external_id, seller_handle, certificate } }) => {
    const product_id = productIds.get(external_id) ?? ""
    const standing = products.get(product_id)
    const product = { [Modules.PRODUCT]: { product_id } }
    const wanted: [boolean, LinkDefinition][] = [
      [
        !standing?.listing,
        { ...product, [LISTING_MODULE]: { listing_id: listingId(external_id) } },
      ],
      [!standing?.seller, { [SELLER_MODULE]: { seller_id: sellerId(seller_handle) }, ...product }],
      [
        certificate !== null && !standing?.ocop_certificates?.length,
        { ...product, [OCOP_MODULE]: { ocop_certificate_id: certificateId(external_id) } },
      ],
    ]
    return wanted.flatMap(([missing, link]) => (missing ? link : []))
  })
  if (links.length > 0) {
    await container.resolve(ContainerRegistrationKeys.LINK).create(links)
  }
}
