import type { UnitNames } from "../../common/unit-names"
import {
  presentCertificate,
  presentCertificateLines,
  starInForce,
  type CertificateRow,
} from "../present-certificate"
import {
  availableOf,
  isOnSale,
  presentListingCard,
  presentListingDetail,
  type CompleteListingRow,
  type VariantRow,
} from "../present-listing"
import { presentPhoto, type PhotoRow } from "../present-photo"
import { presentSeller } from "../present-seller"

const today = "2026-11-24"

const names: UnitNames = {
  provinceName: (code) => (code === "20" ? "Tỉnh Lạng Sơn" : null),
  communeName: (code) => (code === "06001" ? "Xã Ví Dụ" : null),
}

const photo: PhotoRow = {
  id: "pho_1",
  width: 1200,
  height: 900,
  placeholder: "data:image/webp;base64,AA==",
  is_illustration: true,
  rank: 1,
  renditions: [{ width: 320, format: "webp", file: "abc-320.webp", key: "secret-key" }],
}

const certificate: CertificateRow = {
  id: "cert_1",
  code: null,
  product_name: "Mật ong",
  holder_name: "HTX Ví Dụ",
  star: 4,
  score: 82.5,
  status: "verified",
  issued_on: "2025-01-10",
  issued_year: 2025,
  issued_month: 1,
  expires_on: null,
  revoked_on: null,
  province_code: "20",
  source_url: null,
  is_demo: true,
  decision: {
    number: "12/QĐ-UBND",
    issuer: "UBND tỉnh",
    issued_on: "2025-01-10",
    stated_as: null,
  },
}

const variant: VariantRow = {
  id: "variant_1",
  title: "Chai 500 ml",
  weight: 700,
  manage_inventory: true,
  allow_backorder: false,
  calculated_price: { calculated_amount: 180_000 },
  inventory_items: [
    {
      required_quantity: 1,
      inventory: { location_levels: [{ stocked_quantity: 10, reserved_quantity: 4 }] },
    },
  ],
}

function product(changes: Partial<CompleteListingRow> = {}): CompleteListingRow {
  return {
    id: "prod_1",
    handle: "mat-ong",
    title: "Mật ong",
    description: null,
    status: "published",
    created_at: "2026-11-01T00:00:00.000Z",
    variants: [variant],
    listing: {
      id: "lst_1",
      product_set_no: 1,
      province_code: "20",
      commune_code: "06001",
      responsible_producer: "HTX Ví Dụ",
      responsible_address: null,
      origin: null,
      net_quantity: "500 ml",
      ingredients: null,
      usage: null,
      storage: null,
      warnings: null,
      shelf_life: null,
      declaration_number: null,
      gtin: null,
      traceability_url: null,
      source_url: null,
      is_demo: false,
      demo_fields: ["price"],
      submitted_at: "2026-11-01T00:00:00.000Z",
      photos: [{ ...photo, id: "pho_2", rank: 2 }, photo],
    },
    seller: {
      id: "sel_1",
      handle: "htx-vi-du",
      name: "HTX Ví Dụ",
      kind: "cooperative",
      status: "verified",
      province_code: "20",
      commune_code: null,
      address_line: null,
      is_demo: true,
      source_url: null,
    },
    ocop_certificates: [certificate],
    ...changes,
  }
}

describe("presentPhoto", () => {
  it("says that a picture is only an illustration and hides the storage key", () => {
    const shown = presentPhoto(photo, "Mật ong")
    expect(shown.alt).toBe("Ảnh minh họa: Mật ong")
    expect(JSON.stringify(shown)).not.toContain("secret-key")
  })
})

describe("presentSeller", () => {
  const { seller } = product()

  it("calls a seller who registered verified once an operator said so", () => {
    expect(presentSeller(seller, names)).toMatchObject({ joined: true, verified: true })
  })

  it("never calls a producer known from a public source alone joined or verified", () => {
    const known = { ...seller, source_url: "https://example.vn/ocop" }
    expect(presentSeller(known, names)).toMatchObject({ joined: false, verified: false })
  })
})

describe("certificates", () => {
  it("gives the badge of the highest certificate in force only", () => {
    const expired = { ...certificate, id: "cert_2", star: 5, expires_on: "2026-11-23" }
    expect(starInForce([expired, certificate], today)).toBe(4)
    expect(starInForce([expired], today)).toBeNull()
  })

  it("keeps the badge through the last day of the certificate", () => {
    const lastDay = { ...certificate, expires_on: today }
    expect(starInForce([lastDay], today)).toBe(4)
    expect(starInForce([lastDay], "2026-11-25")).toBeNull()
  })

  it("gives no badge for a certificate no officer has verified, nor for a revoked one of unknown day", () => {
    expect(starInForce([{ ...certificate, status: "recorded" }], today)).toBeNull()
    expect(starInForce([{ ...certificate, status: "revoked" }], today)).toBeNull()
  })

  it("lists those in force first", () => {
    const expired = { ...certificate, id: "cert_2", code: "SP-2", expires_on: "2026-01-01" }
    const lines = presentCertificateLines([expired, certificate], today)
    expect(lines.map(({ reference, state }) => [reference, state])).toEqual([
      ["cert_1", "active"],
      ["SP-2", "expired"],
    ])
  })

  it("shows the last day the law gives when none is stated", () => {
    const shown = presentCertificate(certificate, { names, today, listing: null })
    expect(shown).toMatchObject({
      reference: "cert_1",
      state: "active",
      expires_on: "2028-01-10",
      province_name: "Tỉnh Lạng Sơn",
      decision: { number: "12/QĐ-UBND", issuer: "UBND tỉnh", issued_on: "2025-01-10" },
      listing: null,
    })
  })
})

describe("availableOf", () => {
  it("takes reserved goods off and counts in whole sets", () => {
    expect(availableOf(variant)).toBe(6)
    const sixPack = { ...variant.inventory_items![0], required_quantity: 4 }
    expect(availableOf({ ...variant, inventory_items: [sixPack] })).toBe(1)
  })

  it("never falls below zero, and is null when stock is not counted", () => {
    const oversold = {
      required_quantity: 1,
      inventory: { location_levels: [{ stocked_quantity: 1, reserved_quantity: 3 }] },
    }
    expect(availableOf({ ...variant, inventory_items: [oversold] })).toBe(0)
    expect(availableOf({ ...variant, manage_inventory: false })).toBeNull()
  })
})

describe("isOnSale", () => {
  it("asks for approval, a verified seller and a price", () => {
    const row = product()
    expect(isOnSale(row)).toBe(true)
    expect(isOnSale({ ...row, status: "proposed" })).toBe(false)
    expect(isOnSale({ ...row, seller: { ...row.seller, status: "suspended" } })).toBe(false)
    expect(isOnSale({ ...row, listing: null })).toBe(false)
    expect(isOnSale({ ...row, variants: [{ ...variant, calculated_price: null }] })).toBe(false)
  })
})

describe("listings", () => {
  it("presents a card with cover, badge and place", () => {
    expect(presentListingCard(product(), names, today)).toMatchObject({
      id: "lst_1",
      handle: "mat-ong",
      price: 180_000,
      price_is_demo: true,
      star: 4,
      province_code: "20",
      province_name: "Tỉnh Lạng Sơn",
      commune_name: "Xã Ví Dụ",
      seller_name: "HTX Ví Dụ",
      photo: { id: "pho_1" },
      in_stock: true,
    })
  })

  it("says when nothing is left", () => {
    const soldOut = {
      ...variant,
      inventory_items: [{ required_quantity: 1, inventory: { location_levels: [] } }],
    }
    expect(presentListingCard(product({ variants: [soldOut] }), names, today).in_stock).toBe(false)
  })

  it("presents the page with label facts, seller, product set and what is demo data", () => {
    const shown = presentListingDetail(product(), names, today)
    expect(shown).toMatchObject({
      product_id: "prod_1",
      description: "",
      product_set: { no: 1 },
      variants: [{ price: 180_000, available: 6, weight_grams: 700, weight_is_demo: false }],
      label_facts: { net_quantity: "500 ml", origin: null },
      demo_fields: ["price"],
      seller: { id: "sel_1", verified: true, province_name: "Tỉnh Lạng Sơn", commune_name: null },
      certificates: [{ reference: "cert_1", star: 4, state: "active" }],
    })
    expect(shown.group?.name).toBeTruthy()
    expect(shown.sector?.name).toBeTruthy()
    expect(shown.photos.map(({ id }) => id)).toEqual(["pho_1", "pho_2"])
  })
})
