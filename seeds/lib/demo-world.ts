import { certificateRulesOn } from "../../src/lib/certificate-rules"
import { toHandle } from "../../src/lib/vietnamese-text"
import { addDays, addMonths } from "../../src/lib/vietnam-time"
import type { MandatePermission, OrganisationKind } from "../../src/modules/assistance/types"
import type { CertificateStatus } from "../../src/modules/ocop/types"
import type { IdentityKind, SellerKind } from "../../src/modules/seller/types"
import { demoGoods } from "./demo-goods"
import { listingStatus, type SeedListing } from "./listing-facts"
import type { DecisionFacts } from "./certificate-facts"
import type { Motif } from "./motifs"

// Everything in this file is invented. Names say so ("minh họa"), and numbers are of series nobody is given: phones
// 0900 000 0xx, tax codes of place 99, personal numbers of place 000.

/** An invented person who signs in by phone. */
export type DemoPerson = { key: string; name: string; phone: string }

export type DemoOrganisation = {
  key: string
  kind: OrganisationKind
  name: string
  province_code: string
  commune_code: string
  helper: DemoPerson
}

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: "post_office_mau_son",
    kind: "post_office",
    name: "Bưu điện xã Mẫu Sơn minh họa",
    province_code: "20",
    commune_code: "06541",
    helper: { key: "post_office_mau_son", name: "Nông Thị Lan (minh họa)", phone: "0900000001" },
  },
  {
    key: "digital_group_lang_biang",
    kind: "community_digital_group",
    name: "Tổ công nghệ số cộng đồng Lang Biang minh họa",
    province_code: "68",
    commune_code: "24846",
    helper: {
      key: "digital_group_lang_biang",
      name: "Trần Văn Hùng (minh họa)",
      phone: "0900000002",
    },
  },
]

export type DemoOfficer = DemoPerson & { agency: string; province_code: string }

export const DEMO_OFFICERS: readonly DemoOfficer[] = [
  {
    key: "lang_son",
    name: "Vi Thị Hòa (minh họa)",
    phone: "0900000011",
    agency: "Sở Công Thương tỉnh Lạng Sơn (minh họa)",
    province_code: "20",
  },
  {
    key: "lam_dong",
    name: "Lê Minh Đức (minh họa)",
    phone: "0900000012",
    agency: "Sở Công Thương tỉnh Lâm Đồng (minh họa)",
    province_code: "68",
  },
]

/** `.example` is kept free for such use (RFC 2606): no mail can ever reach anybody. */
export const DEMO_OPERATOR = {
  email: "vanhanh@ocop.example",
  first_name: "Người vận hành",
  last_name: "(minh họa)",
}

export type DemoSeller = {
  handle: string
  kind: SellerKind
  name: string
  status: "verified" | "submitted"
  identity: { kind: IdentityKind; number: string }
  representative_name: string
  phone: string
  address_line: string
  province_code: string
  commune_code: string
  /** The organisation that holds its mandate, and for what. */
  mandate: { organisation_key: string; permissions: MandatePermission[] } | null
}

const ALL_PERMISSIONS: MandatePermission[] = [
  "register",
  "list",
  "publish_on_partners",
  "confirm_orders",
  "see_orders",
]

export const DEMO_SELLERS: readonly DemoSeller[] = [
  {
    handle: "htx-mat-ong-mau-son-minh-hoa",
    kind: "cooperative",
    name: "HTX Mật ong Mẫu Sơn minh họa",
    status: "verified",
    identity: { kind: "tax_code", number: "9900000016" },
    representative_name: "Hoàng Văn Minh (minh họa)",
    phone: "0900000021",
    address_line: "Thôn Minh Họa",
    province_code: "20",
    commune_code: "06541",
    mandate: { organisation_key: "post_office_mau_son", permissions: ALL_PERMISSIONS },
  },
  {
    handle: "ho-lo-van-a-minh-hoa",
    kind: "household",
    name: "Hộ Lò Văn A minh họa",
    status: "verified",
    identity: { kind: "personal_id", number: "000080000017" },
    representative_name: "Lò Văn A (minh họa)",
    phone: "0900000022",
    address_line: "Bản Minh Họa",
    province_code: "11",
    commune_code: "03325",
    mandate: null,
  },
  {
    handle: "trang-trai-lang-biang-minh-hoa",
    kind: "farm",
    name: "Trang trại Lang Biang minh họa",
    status: "verified",
    identity: { kind: "tax_code", number: "9900000023" },
    representative_name: "Phạm Thị Hoa (minh họa)",
    phone: "0900000023",
    address_line: "Tổ dân phố Minh Họa",
    province_code: "68",
    commune_code: "24846",
    mandate: { organisation_key: "digital_group_lang_biang", permissions: ALL_PERMISSIONS },
  },
  {
    handle: "htx-nong-nghiep-chu-prong-minh-hoa",
    kind: "cooperative",
    name: "HTX Nông nghiệp Chư Prông minh họa",
    status: "verified",
    identity: { kind: "tax_code", number: "9900000030" },
    representative_name: "Siu Minh (minh họa)",
    phone: "0900000024",
    address_line: "Làng Minh Họa",
    province_code: "52",
    commune_code: "23887",
    mandate: null,
  },
  {
    handle: "to-hop-tac-che-mau-son-minh-hoa",
    kind: "cooperative_group",
    name: "Tổ hợp tác Chè Mẫu Sơn minh họa",
    status: "submitted",
    identity: { kind: "tax_code", number: "9900000048" },
    representative_name: "Triệu Thị B (minh họa)",
    phone: "0900000025",
    address_line: "Thôn Minh Họa",
    province_code: "20",
    commune_code: "06541",
    mandate: { organisation_key: "post_office_mau_son", permissions: ["register", "list"] },
  },
]

/** A certificate of an invented product. Dates yyyy-MM-dd. */
export type DemoCertificate = {
  code: string | null
  product_name: string
  star: number
  score: number
  status: CertificateStatus
  issued_on: string | null
  expires_on: string | null
  revoked_on: string | null
  province_code: string
  decision: DecisionFacts
}

type Life =
  | { state: "active"; issued_days_ago: number }
  | { state: "due"; expires_in_days: number }
  | { state: "expired"; expired_days_ago: number }
  | { state: "revoked"; issued_days_ago: number; revoked_days_ago: number }
  | { state: "unverified"; issued_days_ago: number }
  | { state: "undated" }

type Good = {
  title: string
  description: string
  motif: Motif
  product_set_no: number
  certificate: { star: 3 | 4 | 5; score: number; life: Life } | null
}

const GOODS: Record<string, readonly Good[]> = {
  "htx-mat-ong-mau-son-minh-hoa": [
    {
      title: "Mật ong hoa rừng Mẫu Sơn minh họa",
      description: "Mật ong lấy từ hoa rừng, đóng chai thủy tinh.",
      motif: "honey",
      product_set_no: 4,
      certificate: { star: 4, score: 82.5, life: { state: "active", issued_days_ago: 200 } },
    },
    {
      title: "Mật ong hoa vải minh họa",
      description: "Mật ong mùa hoa vải, vị thanh, màu vàng nhạt.",
      motif: "honey",
      product_set_no: 4,
      certificate: { star: 3, score: 66.25, life: { state: "due", expires_in_days: 100 } },
    },
    {
      title: "Phấn hoa sấy Mẫu Sơn minh họa",
      description: "Phấn hoa sấy nhẹ, đựng trong hũ kín.",
      motif: "jelly",
      product_set_no: 8,
      certificate: { star: 3, score: 61, life: { state: "expired", expired_days_ago: 240 } },
    },
  ],
  "ho-lo-van-a-minh-hoa": [
    {
      title: "Gạo nếp nương Mường Phăng minh họa",
      description: "Gạo nếp trồng trên nương, xay xát trong vụ.",
      motif: "rice",
      product_set_no: 3,
      certificate: { star: 3, score: 64.5, life: { state: "active", issued_days_ago: 90 } },
    },
    {
      title: "Thịt trâu gác bếp minh họa",
      description: "Thịt trâu ướp mắc khén, hun khói bếp củi.",
      motif: "meat",
      product_set_no: 8,
      certificate: { star: 3, score: 58.75, life: { state: "unverified", issued_days_ago: 30 } },
    },
    {
      title: "Măng khô minh họa",
      description: "Măng rừng luộc, phơi nắng.",
      motif: "dried-fruit",
      product_set_no: 7,
      certificate: null,
    },
  ],
  "trang-trai-lang-biang-minh-hoa": [
    {
      title: "Cà phê Arabica Lang Biang minh họa",
      description: "Cà phê chín hái tay, rang mộc, xay theo đơn.",
      motif: "coffee",
      product_set_no: 13,
      certificate: { star: 5, score: 92.4, life: { state: "active", issued_days_ago: 320 } },
    },
    {
      title: "Trà atisô túi lọc minh họa",
      description: "Bông, thân và rễ atisô sấy, đóng túi lọc.",
      motif: "tea",
      product_set_no: 12,
      certificate: { star: 4, score: 77, life: { state: "active", issued_days_ago: 500 } },
    },
    {
      title: "Cúc chậu Lang Biang minh họa",
      description: "Hoa cúc trồng chậu, giao khi vừa nở.",
      motif: "flowers",
      product_set_no: 23,
      certificate: {
        star: 3,
        score: 55.5,
        life: { state: "revoked", issued_days_ago: 400, revoked_days_ago: 45 },
      },
    },
    {
      title: "Địa lan chậu minh họa",
      description: "Địa lan ba nhánh trồng chậu sành.",
      motif: "plant",
      product_set_no: 24,
      certificate: { star: 4, score: 71.25, life: { state: "undated" } },
    },
  ],
  "htx-nong-nghiep-chu-prong-minh-hoa": [
    {
      title: "Hạt điều rang muối minh họa",
      description: "Hạt điều vỏ lụa rang muối, hũ nhựa kín.",
      motif: "nuts",
      product_set_no: 7,
      certificate: { star: 4, score: 80, life: { state: "active", issued_days_ago: 15 } },
    },
    {
      title: "Tiêu đen Chư Prông minh họa",
      description: "Hạt tiêu đen phơi nắng, sàng chọn.",
      motif: "spice",
      product_set_no: 10,
      certificate: { star: 3, score: 68, life: { state: "due", expires_in_days: 20 } },
    },
    {
      title: "Gùi tre đan tay minh họa",
      description: "Gùi đan bằng tre và mây, quai vải dệt.",
      motif: "basketry",
      product_set_no: 21,
      certificate: { star: 3, score: 60.5, life: { state: "active", issued_days_ago: 700 } },
    },
  ],
}

const ISSUERS: Record<string, string> = {
  "11": "UBND tỉnh Điện Biên (minh họa)",
  "20": "UBND tỉnh Lạng Sơn (minh họa)",
  "52": "UBND tỉnh Gia Lai (minh họa)",
  "68": "UBND tỉnh Lâm Đồng (minh họa)",
}

/** The listings of the demo sellers; certificates are dated from `today`, so that the demo never grows old. */
export function demoListings(today: string): SeedListing<DemoCertificate>[] {
  return DEMO_SELLERS.flatMap((seller) =>
    (GOODS[seller.handle] ?? []).map((good, at) => toListing(seller, good, at + 1, today)),
  )
}

function toListing(
  seller: DemoSeller,
  good: Good,
  sequence: number,
  today: string,
): SeedListing<DemoCertificate> {
  return {
    ...demoGoods(good.motif, good.title),
    external_id: `ocop-demo-${toHandle(good.title)}`,
    handle: toHandle(good.title),
    title: good.title,
    description: good.description,
    motif: good.motif,
    status: listingStatus(good.product_set_no),
    seller_handle: seller.handle,
    product_set_no: good.product_set_no,
    province_code: seller.province_code,
    commune_code: seller.commune_code,
    responsible_producer: seller.name,
    origin: "Việt Nam",
    source_url: null,
    is_demo: true,
    demo_fields: [],
    certificate: good.certificate && toCertificate(seller, good, sequence, today),
  }
}

function toCertificate(
  { province_code, commune_code }: DemoSeller,
  { title, certificate }: Good,
  sequence: number,
  today: string,
): DemoCertificate | null {
  if (!certificate) return null
  const { star, score, life } = certificate
  const issued_on = issueDate(life, today)
  const expires_on = issued_on && addMonths(issued_on, certificateRulesOn(today).validity_months)
  const national = star === 5
  return {
    // Form of QĐ 26/2026/QĐ-TTg, criteria sheets: province-commune-sequence-year.
    code: issued_on && `${province_code}-${commune_code}-${sequence}-${issued_on.slice(0, 4)}`,
    product_name: title,
    star,
    score,
    status:
      life.state === "unverified" ? "recorded" : life.state === "revoked" ? "revoked" : "verified",
    issued_on,
    expires_on,
    revoked_on: life.state === "revoked" ? addDays(today, -life.revoked_days_ago) : null,
    province_code,
    decision: {
      number: issued_on && `${sequence}/QĐ-${national ? "BNNMT" : "UBND"}`,
      issuer: national ? "Bộ Nông nghiệp và Môi trường (minh họa)" : ISSUERS[province_code],
      issued_on,
      level: national ? "nation" : "province",
      stated_as: "Quyết định minh họa",
    },
  }
}

function issueDate(life: Life, today: string): string | null {
  const { validity_months } = certificateRulesOn(today)
  switch (life.state) {
    case "active":
    case "unverified":
    case "revoked":
      return addDays(today, -life.issued_days_ago)
    case "due":
      return addMonths(addDays(today, life.expires_in_days), -validity_months)
    case "expired":
      return addMonths(addDays(today, -life.expired_days_ago), -validity_months)
    case "undated":
      return null
  }
}

/** An order of a demo product by an invented buyer. */
export type DemoOrder = { key: string; days_ago: number; product: string; quantity: number }

const ORDERS: readonly (readonly [daysAgo: number, product: string, quantity: number])[] = [
  [172, "Mật ong hoa rừng Mẫu Sơn minh họa", 2],
  [158, "Cà phê Arabica Lang Biang minh họa", 4],
  [141, "Mật ong hoa vải minh họa", 1],
  [126, "Trà atisô túi lọc minh họa", 3],
  [117, "Hạt điều rang muối minh họa", 2],
  [103, "Mật ong hoa rừng Mẫu Sơn minh họa", 5],
  [95, "Gạo nếp nương Mường Phăng minh họa", 2],
  [88, "Cà phê Arabica Lang Biang minh họa", 6],
  [71, "Tiêu đen Chư Prông minh họa", 4],
  [64, "Mật ong hoa vải minh họa", 3],
  [52, "Địa lan chậu minh họa", 1],
  [47, "Gùi tre đan tay minh họa", 2],
  [38, "Cà phê Arabica Lang Biang minh họa", 10],
  [33, "Mật ong hoa rừng Mẫu Sơn minh họa", 3],
  [24, "Trà atisô túi lọc minh họa", 5],
  [19, "Thịt trâu gác bếp minh họa", 2],
  [12, "Mật ong hoa rừng Mẫu Sơn minh họa", 6],
  [9, "Cà phê Arabica Lang Biang minh họa", 3],
  [5, "Phấn hoa sấy Mẫu Sơn minh họa", 2],
  [2, "Mật ong hoa vải minh họa", 4],
]

/** Orders of the last months, of demo sellers only, so that the officers' figures have something to show. */
export const DEMO_ORDERS: readonly DemoOrder[] = ORDERS.map(
  ([days_ago, product, quantity], at) => ({
    key: String(at + 1).padStart(2, "0"),
    days_ago,
    product,
    quantity,
  }),
)
