import { dataPath } from "../../../lib/data-file"
import { readChannelProfiles, type ChannelProfile } from "../profile"
import type { OfferedListing } from "../types"

/** The shipped profile of buudien.vn. */
export function buudien(): ChannelProfile {
  const profile = readChannelProfiles(dataPath("channels")).find(({ code }) => code === "buudien")
  if (!profile) throw new Error("data/channels/buudien.json is gone")
  return profile
}

/** A listing that has all buudien.vn asks for. */
export const offered: OfferedListing = {
  id: "lst_1",
  product_id: "prod_1",
  handle: "mat-ong-bac-ha",
  title: "Mật ong bạc hà",
  description: "Dòng một\nDòng hai",
  product_set_no: 4,
  label_facts: {
    responsible_producer: "HTX minh họa",
    responsible_address: null,
    origin: "Lạng Sơn",
    net_quantity: "500 ml",
    ingredients: null,
    usage: null,
    storage: null,
    warnings: null,
    shelf_life: null,
    declaration_number: null,
    gtin: null,
    traceability_url: null,
  },
  seller: {
    name: "HTX minh họa",
    kind: "cooperative",
    address_line: null,
    commune_name: "Xã Na Sầm",
    province_name: "Tỉnh Lạng Sơn",
  },
  certificate: { star: 4, code: "20-01-0001", expires_on: "2027-03-09" },
  variants: [{ id: "variant_1", title: "Chai", price: 250_000, weight_grams: 700 }],
  photos: [
    { file: "aa-1080.jpg", key: "key-a" },
    { file: "bb-1080.jpg", key: "key-b" },
  ],
  is_demo: false,
  demo_fields: [],
}
