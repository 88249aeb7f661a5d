import { productSet } from "../../src/lib/product-set"
import { toHandle } from "../../src/lib/vietnamese-text"
import { certificateFacts, type SampleCertificate } from "./certificate-facts"
import { demoGoods, type DemoGoods } from "./demo-goods"
import type { Motif } from "./motifs"
import { communeIsInferred, type SampleRow } from "./sample-rows"
import { kindIsOurReading, sellerHandle, sellerName } from "./seller-facts"

/**
 * Facts that may be demo data on a listing: commercial ones, our readings, and `participation`: the real producer has
 * not joined the shop, its profile comes from public sources.
 */
export const DEMO_FIELDS = [
  "participation",
  "seller",
  "seller_kind",
  "commune",
  "product_set",
  "price",
  "weight",
  "stock",
  "net_quantity",
] as const
export type DemoField = (typeof DEMO_FIELDS)[number]

/** A listing to seed, whether from a sample row or invented. */
export type SeedListing<Certificate> = DemoGoods & {
  /** Kept as the product's `external_id`, so that a second run knows it. */
  external_id: string
  handle: string
  title: string
  description: string
  motif: Motif
  status: "published" | "proposed"
  seller_handle: string
  product_set_no: number
  province_code: string
  commune_code: string | null
  responsible_producer: string | null
  origin: string
  source_url: string | null
  is_demo: boolean
  demo_fields: DemoField[]
  certificate: Certificate | null
}

/** The listing of a sample row: its facts from the source, the rest invented and named in `demo_fields`. */
export function listingFacts(row: SampleRow): SeedListing<SampleCertificate> {
  const certificate = certificateFacts(row)
  return {
    ...demoGoods(row.motif, row.product),
    external_id: `ocop-sample-${row.row}`,
    handle: toHandle(row.product),
    title: row.product,
    description: describe(row, certificate),
    motif: row.motif,
    status: listingStatus(row.product_set_no),
    seller_handle: sellerHandle(row),
    product_set_no: row.product_set_no,
    province_code: row.province_code,
    commune_code: row.commune_code,
    responsible_producer: row.producer,
    origin: placeOf(row),
    source_url: row.source_url,
    is_demo: false,
    demo_fields: demoFields(row),
    certificate,
  }
}

/** Spirits and other conditional goods (data/ocop/product-sets.csv) wait for an operator: no licence is on file. */
export function listingStatus(productSetNo: number): "published" | "proposed" {
  return productSet(productSetNo)?.conditional ? "proposed" : "published"
}

function demoFields(row: SampleRow): DemoField[] {
  const doubtful: Record<DemoField, boolean> = {
    participation: row.producer !== null,
    seller: row.producer === null,
    seller_kind: kindIsOurReading(row),
    commune: row.commune_code !== null && communeIsInferred(row),
    product_set: true,
    price: true,
    weight: true,
    stock: true,
    net_quantity: true,
  }
  return DEMO_FIELDS.filter((field) => doubtful[field])
}

/** The place as the source names it: units before 1/7/2025, without what was only inferred. */
function placeOf(row: SampleRow): string {
  const units = communeIsInferred(row) ? [] : [row.commune_old, row.district_old]
  return [...units, `Tỉnh ${row.province}`]
    .filter((unit) => unit !== null)
    .map((unit) => unit.charAt(0).toLowerCase() + unit.slice(1))
    .join(", ")
}

function describe(row: SampleRow, certificate: SampleCertificate | null): string {
  const origin = row.producer
    ? `Sản phẩm của ${row.producer}, ${placeOf(row)} (địa danh trước ngày 01/7/2025).`
    : `Sản phẩm của ${placeOf(row)} (địa danh trước ngày 01/7/2025). Nguồn không nêu cơ sở sản xuất; ${sellerName(row)} do chúng tôi đặt ra.`
  return `${origin} ${recognition(row, certificate)}`
}

function recognition(
  { evidence, stars, year }: SampleRow,
  certificate: SampleCertificate | null,
): string {
  switch (evidence) {
    case "council-scored":
      return `Nguồn cho biết hội đồng đánh giá đã chấm ${stars} sao OCOP năm ${year}, chưa nêu quyết định công nhận.`
    case "proposed":
      return `Nguồn cho biết sản phẩm được đề nghị xếp hạng OCOP năm ${year}, chưa nêu kết quả công nhận.`
    default:
      if (certificate) return `Nguồn cho biết sản phẩm được công nhận OCOP ${stars} sao.`
      return stars === null
        ? "Nguồn cho biết sản phẩm được công nhận OCOP, không ghi hạng sao."
        : `Nguồn ghi ${stars} sao cấp tỉnh; chưa thấy quyết định công nhận ${stars} sao cấp quốc gia.`
  }
}
