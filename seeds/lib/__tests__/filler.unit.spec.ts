import { fillerListings, fillerSellers } from "../filler"

const listings = fillerListings(2_040, "2026-06-01")

describe("the listings a demo is filled up with", () => {
  it("are as many as asked for, each of its own id and address", () => {
    expect(fillerListings(0, "2026-06-01")).toEqual([])
    expect(new Set(listings.map(({ external_id }) => external_id)).size).toBe(2_040)
    expect(new Set(listings.map(({ handle }) => handle)).size).toBe(2_040)
  })

  it("stand in every province alike", () => {
    const counts = new Map<string, number>()
    for (const { province_code } of listings) {
      counts.set(province_code, (counts.get(province_code) ?? 0) + 1)
    }
    expect(counts.size).toBe(34)
    expect(new Set(counts.values())).toEqual(new Set([60]))
  })

  it("all say that they are invented, their sellers too", () => {
    const sellers = fillerSellers(listings)
    for (const { title, is_demo } of listings) {
      expect([title, is_demo]).toEqual([expect.stringContaining("minh họa"), true])
    }
    for (const { name, is_demo } of sellers) {
      expect([name, is_demo]).toEqual([expect.stringContaining("minh họa"), true])
    }
    const handles = new Set(sellers.map(({ handle }) => handle))
    expect(listings.every(({ seller_handle }) => handles.has(seller_handle))).toBe(true)
    expect(handles.size).toBe(sellers.length)
  })
})
