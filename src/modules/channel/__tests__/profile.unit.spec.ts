import { parseChannelProfile } from "../profile"
import { missingFacts, renderListing } from "../render-listing"
import { buudien, offered } from "./sample"

const valid = () =>
  structuredClone(buudien()) as Record<string, unknown> & ReturnType<typeof buudien>

test("the shipped profile renders a listing, so all its sources and transforms exist", () => {
  const { rows } = renderListing(buudien(), offered)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toHaveLength(buudien().fields.length)
  expect(missingFacts(buudien(), offered)).toEqual([])
})

test.each([
  ["an unknown key", { colour: "red" }, "colour"],
  ["an unknown status", { status: "open" }, "status"],
  ["an unknown transport", { transport: "fax" }, "transport"],
  [
    "a transform that does not exist",
    { fields: [{ column: "A", source: "id", transform: "shout", width: 9 }] },
    "fields.0.transform",
  ],
  [
    "a product set beyond 26",
    { categories: { certified: null, by_product_set: { 27: "X" } } },
    "categories.by_product_set.27",
  ],
])("%s is named with its file", (_what, change, where) => {
  const broken = () => parseChannelProfile("buudien.json", { ...valid(), ...change })
  expect(broken).toThrow("buudien.json")
  expect(broken).toThrow(where)
})

test("a file must carry its own code", () => {
  expect(() => parseChannelProfile("voso.json", valid())).toThrow(
    'voso.json carries the code "buudien"',
  )
})

test("a source listings lack is named when it is rendered", () => {
  const profile = {
    ...buudien(),
    required_facts: [{ source: "seller.phone", label: "Điện thoại" }],
  }
  expect(() => missingFacts(profile, offered)).toThrow("seller.phone")
})
