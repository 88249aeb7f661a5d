import { saleEventsOfOrder, type SoldOrder, type SoldProduct } from "../sale-events-of-order"

const order = (facts: Partial<SoldOrder> = {}): SoldOrder => ({
  id: "order_1",
  display_id: 7,
  created_at: "2026-11-23T18:30:00.000Z",
  canceled_at: null,
  items: [
    {
      id: "item_1",
      product_id: "prod_1",
      product_title: "Mật ong khi đặt",
      quantity: 2,
      total: 240_000,
    },
  ],
  ...facts,
})

const certificate = {
  star: 4,
  status: "verified" as const,
  issued_on: "2026-06-01",
  issued_year: 2026,
  issued_month: 6,
  expires_on: null as string | null,
  revoked_on: null,
}

const listing = { id: "lst_1", product_set_no: 3, is_demo: false, demo_fields: [] as string[] }
const seller = {
  id: "sel_1",
  name: "HTX minh họa",
  kind: "cooperative",
  province_code: "20",
  commune_code: "06541",
  unit_code_set: "vn-2025",
  is_demo: false,
}
const product = (facts: Partial<SoldProduct> = {}): SoldProduct => ({
  id: "prod_1",
  title: "Mật ong hôm nay",
  listing,
  seller,
  ocop_certificates: [certificate],
  ...facts,
})

it("says of each line what was sold, by whom, where, and with which star", () => {
  expect(saleEventsOfOrder(order(), [product()])).toEqual([
    {
      event_key: "placed:order_1:item_1",
      kind: "placed",
      source: "shop",
      occurred_at: new Date("2026-11-23T18:30:00.000Z"),
      order_id: "order_1",
      order_display_id: 7,
      line_id: "item_1",
      product_id: "prod_1",
      listing_id: "lst_1",
      listing_title: "Mật ong khi đặt",
      seller_id: "sel_1",
      seller_name: "HTX minh họa",
      seller_kind: "cooperative",
      province_code: "20",
      commune_code: "06541",
      unit_code_set: "vn-2025",
      product_set_no: 3,
      star: 4,
      quantity: 2,
      value: 240_000,
      is_demo: false,
    },
  ])
})

describe("the star", () => {
  const star = (facts: Partial<typeof certificate>) =>
    saleEventsOfOrder(order(), [product({ ocop_certificates: [{ ...certificate, ...facts }] })])[0]
      .star

  it("is of the local day of the order, 24/11 in Vietnam though 23/11 in UTC", () => {
    expect(star({ expires_on: "2026-11-24" })).toBe(4)
    expect(star({ expires_on: "2026-11-23" })).toBeNull()
  })

  it("is none without a certificate in force", () => {
    expect(saleEventsOfOrder(order(), [product({ ocop_certificates: [] })])[0].star).toBeNull()
    expect(
      saleEventsOfOrder(order(), [product({ ocop_certificates: undefined })])[0].star,
    ).toBeNull()
  })
})

describe("demo", () => {
  const isDemo = (facts: Partial<SoldProduct>) =>
    saleEventsOfOrder(order(), [product(facts)])[0].is_demo

  it("is an order of a demo seller, a demo listing, or at a demo price", () => {
    expect(isDemo({ seller: { ...seller, is_demo: true } })).toBe(true)
    expect(isDemo({ listing: { ...listing, is_demo: true } })).toBe(true)
    expect(isDemo({ listing: { ...listing, demo_fields: ["price"] } })).toBe(true)
    expect(isDemo({ listing: { ...listing, demo_fields: ["weight"] } })).toBe(false)
  })

  it("marks the whole order for one demo line", () => {
    const two = order({
      items: [
        { id: "item_1", product_id: "prod_1", product_title: "A", quantity: 1, total: 1_000 },
        { id: "item_2", product_id: "prod_2", product_title: "B", quantity: 1, total: 1_000 },
      ],
    })
    const events = saleEventsOfOrder(two, [
      product(),
      product({ id: "prod_2", listing: { ...listing, demo_fields: ["price"] } }),
    ])
    expect(events.map(({ is_demo }) => is_demo)).toEqual([true, true])
  })
})

it("leaves out lines that no seller of ours offers", () => {
  const items = [
    { id: "item_1", product_id: "prod_1", product_title: "A", quantity: 1, total: 1_000 },
    { id: "item_2", product_id: "prod_host", product_title: "B", quantity: 1, total: 1_000 },
    { id: "item_3", product_id: null, product_title: "C", quantity: 1, total: 1_000 },
  ]
  const events = saleEventsOfOrder(order({ items }), [
    product(),
    product({ id: "prod_host", seller: null, listing: null }),
  ])
  expect(events.map(({ line_id }) => line_id)).toEqual(["item_1"])
})

it("takes totals as Medusa's big numbers, to the whole đồng", () => {
  const items = [
    {
      id: "item_1",
      product_id: "prod_1",
      product_title: null,
      quantity: "3",
      total: { value: "99999.6" },
    },
  ]
  const [event] = saleEventsOfOrder(order({ items }), [product({ listing: null })])
  expect(event).toMatchObject({
    quantity: 3,
    value: 100_000,
    listing_id: null,
    listing_title: "Mật ong hôm nay",
    product_set_no: null,
  })
})
