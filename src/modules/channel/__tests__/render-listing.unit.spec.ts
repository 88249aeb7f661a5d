import { missingFacts, renderListing } from "../render-listing"
import type { OfferedListing } from "../types"
import { buudien, offered } from "./sample"

const profile = buudien()

function cell(listing: OfferedListing, column: string, row = 0) {
  return renderListing(profile, listing).rows[row]?.[
    profile.fields.findIndex((field) => field.column === column)
  ]
}
const hash = (listing: OfferedListing) => renderListing(profile, listing).payload_hash

test("facts stand in their columns in the channel's form", () => {
  expect(cell(offered, "Tên sản phẩm")).toBe("Mật ong bạc hà")
  expect(cell(offered, "Giá bán (đồng)")).toBe(250_000)
  expect(cell(offered, "OCOP sao")).toBe("4 sao")
  expect(cell(offered, "Chứng nhận có hạn đến")).toBe("09/03/2027")
  expect(cell(offered, "Loại hình")).toBe("Hợp tác xã")
  expect(cell(offered, "Danh mục")).toBe("Sản phẩm OCOP\nThực phẩm và đặc sản")
  expect(cell(offered, "Tệp ảnh")).toBe("mat-ong-bac-ha-1.jpg\nmat-ong-bac-ha-2.jpg")
  expect(cell(offered, "Thành phần")).toBeNull()
  expect(cell(offered, "Ghi chú")).toBeNull()
})

test("without a certificate in force there is no star and no OCOP category", () => {
  const uncertified = { ...offered, certificate: { star: null, code: null, expires_on: null } }
  expect(cell(uncertified, "OCOP sao")).toBeNull()
  expect(cell(uncertified, "Danh mục")).toBe("Thực phẩm và đặc sản")
})

test("demo data says so", () => {
  expect(cell({ ...offered, is_demo: true }, "Ghi chú")).toBe("Dữ liệu minh họa")
  expect(cell({ ...offered, demo_fields: ["price", "weight"] }, "Ghi chú")).toBe(
    "Dữ liệu minh họa ở: giá bán, khối lượng",
  )
})

test("a listing with two variants has two rows", () => {
  const [variant] = offered.variants
  if (!variant) throw new Error("the sample has a variant")
  const two = { ...offered, variants: [variant, { ...variant, id: "variant_2", price: 90_000 }] }
  expect(cell(two, "Giá bán (đồng)", 1)).toBe(90_000)
  expect(missingFacts(profile, two)).toEqual([])
  const unweighed = { ...two, variants: [variant, { ...variant, weight_grams: null }] }
  expect(missingFacts(profile, unweighed)).toEqual([
    { field: "variant.weight_grams", label: "Khối lượng gửi" },
  ])
})

test("no more pictures than the channel takes", () => {
  const photos = Array.from({ length: 8 }, (_, at) => ({ file: `${at}.jpg`, key: `k${at}` }))
  expect(renderListing(profile, { ...offered, photos }).pictures).toHaveLength(
    profile.pictures.most,
  )
})

test("what is missing is named in Vietnamese", () => {
  const bare = {
    ...offered,
    photos: [],
    label_facts: { ...offered.label_facts, origin: "" },
    product_set_no: 21,
    certificate: { star: null, code: null, expires_on: null },
  }
  expect(missingFacts(profile, bare).map(({ label }) => label)).toEqual([
    "Danh mục của sàn",
    "Xuất xứ",
    "Ảnh sản phẩm",
  ])
})

test.each<[string, OfferedListing]>([
  ["the price", { ...offered, variants: [{ ...offered.variants[0]!, price: 260_000 }] }],
  ["the badge", { ...offered, certificate: { star: null, code: null, expires_on: null } }],
  ["the order of photos", { ...offered, photos: [...offered.photos].reverse() }],
])("a change of %s changes the hash", (_what, changed) => {
  expect(hash(changed)).not.toBe(hash(offered))
})

test("what the channel does not see changes nothing", () => {
  expect(
    hash({ ...offered, photos: offered.photos.map((photo) => ({ ...photo, key: "moved" })) }),
  ).toBe(hash(structuredClone(offered)))
})
