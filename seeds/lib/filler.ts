import { certificateRulesOn } from "../../src/lib/certificate-rules"
import { toHandle } from "../../src/lib/vietnamese-text"
import { addDays, addMonths } from "../../src/lib/vietnam-time"
import AdministrativeUnitService from "../../src/modules/administrative-unit/service"
import type { SeedCertificate } from "../load/listings"
import { demoGoods } from "./demo-goods"
import type { SeedListing } from "./listing-facts"
import type { Motif } from "./motifs"
import type { SampleSeller } from "./seller-facts"

// Everything in this file is invented, and says so ("minh họa").

/** Four kinds, so that a word and a province find a full first row of results in a shop of two thousand. */
const KINDS: readonly { word: string; motif: Motif; product_set_no: number }[] = [
  { word: "Mật ong", motif: "honey", product_set_no: 4 },
  { word: "Cà phê", motif: "coffee", product_set_no: 13 },
  { word: "Trà", motif: "tea", product_set_no: 12 },
  { word: "Gạo nếp", motif: "rice", product_set_no: 3 },
]

const STARS = [null, 3, 4, 5] as const

const LISTINGS_OF_A_SELLER = 20

const provinces = new AdministrativeUnitService().listProvinces()

/**
 * As many invented listings as asked for, spread evenly over all provinces and four kinds of goods, three in four with an
 * invented certificate in force on `today` (yyyy-MM-dd). They make a shop large enough to measure.
 */
export function fillerListings(count: number, today: string): SeedListing<SeedCertificate>[] {
  return Array.from({ length: count }, (_, at) => {
    const province = provinces[at % provinces.length]
    const round = Math.floor(at / provinces.length)
    const kind = KINDS[round % KINDS.length]
    const seller = `Cơ sở minh họa ${province.name} ${Math.floor(round / LISTINGS_OF_A_SELLER) + 1}`
    const title = `${kind.word} ${province.name} minh họa số ${round + 1}`
    const star = STARS[(at + Math.floor(round / KINDS.length)) % STARS.length]
    return {
      ...demoGoods(kind.motif, title),
      external_id: `ocop-filler-${at + 1}`,
      handle: toHandle(title),
      title,
      description: "Sản phẩm minh họa để đo cửa hàng khi có nhiều hàng.",
      motif: kind.motif,
      status: "published",
      seller_handle: toHandle(seller),
      product_set_no: kind.product_set_no,
      province_code: province.code,
      commune_code: null,
      responsible_producer: seller,
      origin: "Việt Nam",
      source_url: null,
      is_demo: true,
      demo_fields: [],
      certificate: star && certificateOf(title, seller, star, province.code, today),
    }
  })
}

function certificateOf(
  product_name: string,
  holder_name: string,
  star: number,
  province_code: string,
  today: string,
): SeedCertificate {
  const issued_on = addDays(today, -100)
  const [issued_year, issued_month] = issued_on.split("-").map(Number)
  return {
    code: null,
    product_name,
    holder_name,
    star,
    score: null,
    status: "verified",
    issued_on,
    issued_year,
    issued_month,
    expires_on: addMonths(issued_on, certificateRulesOn(today).validity_months),
    revoked_on: null,
    province_code,
    source_url: null,
    is_demo: true,
    decision_id: null,
  }
}

/** The invented sellers of those listings. */
export function fillerSellers(listings: SeedListing<SeedCertificate>[]): SampleSeller[] {
  const sellers = new Map<string, SampleSeller>()
  for (const { seller_handle, responsible_producer, province_code } of listings) {
    sellers.set(seller_handle, {
      handle: seller_handle,
      kind: "household",
      name: responsible_producer ?? seller_handle,
      province_code,
      commune_code: null,
      source_url: null,
      is_demo: true,
    })
  }
  return [...sellers.values()]
}
