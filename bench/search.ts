import type { Bench } from "./lib/bench"
import { askFor, perSecond, spoken, together, type Answered, type Question } from "./lib/load"
import { startShop, type Shop } from "./lib/shop"

const FILLER_LISTINGS = 2_040
const FEWEST_PRODUCTS = 2_000
const CONNECTIONS = 10
const ROUNDS = 5
const STRETCH_MS = 5_000
const WARM_UP_MS = 3_000

/** What buyers type; each finds at least as many in every province as Medusa's page holds. */
const WORDS = ["mật ong", "ca phe", "trà", "gạo nếp"]
const PROVINCES = ["01", "20", "52", "68"]
const PRODUCTS_ON_MEDUSAS_PAGE = 12

/**
 * Requests a second of the question behind the shop's list page (a word, a province, with all counts) to those of Medusa's
 * own list of products with prices, asked in turns in one shop.
 */
export const bench: Bench = {
  bar: 10,
  good: "at_least",
  async measure(run) {
    const shop = await startShop(run, {
      OCOP_DEMO_LISTINGS: String(FILLER_LISTINGS),
      // Ten connections of one address ask for what thousands of buyers would; counting stays on, for both.
      RATE_LIMITS: "search.address=100000000/60",
    })
    const [ours, medusas] = [await listPageQuestions(shop), await medusasQuestion(shop)]
    const answered: Record<"ours" | "medusas", Answered[]> = { ours: [], medusas: [] }
    await askFor(WARM_UP_MS, ours, CONNECTIONS)
    await askFor(WARM_UP_MS, medusas, CONNECTIONS)
    for (let round = 1; round <= ROUNDS; round++) {
      answered.ours.push(await askFor(STRETCH_MS, ours, CONNECTIONS))
      answered.medusas.push(await askFor(STRETCH_MS, medusas, CONNECTIONS))
      const [mine, theirs] = [answered.ours, answered.medusas].map((each) => each[round - 1])
      run.say(`round ${round}: ours ${spoken(mine)}; Medusa's ${spoken(theirs)}`)
    }
    const [mine, theirs] = [together(answered.ours), together(answered.medusas)]
    run.say(`all: ours ${spoken(mine)}; Medusa's ${spoken(theirs)}`)
    return { ours: perSecond(mine), baseline: perSecond(theirs) }
  },
}

/** Exactly what web asks for `/san-pham?q=…&tinh=…` (web/src/lib/listing-filter.ts). */
async function listPageQuestions({ api }: Shop): Promise<Question> {
  const addresses = WORDS.flatMap((q) =>
    PROVINCES.map((province_code) => {
      const question = { q, province_code, sort: "relevance", limit: "24", offset: "0" }
      return new URL(`/listings?${new URLSearchParams(question)}`, api)
    }),
  )
  for (const address of addresses) {
    const { count, facets } = await read<{ count: number; facets: { provinces: unknown[] } }>(
      address,
    )
    if (count < PRODUCTS_ON_MEDUSAS_PAGE || facets.provinces.length < 2) {
      throw new Error(`${address.search} finds ${count} listings: too few to compare.`)
    }
  }
  return { addresses, headers: {} }
}

/** Medusa's list as a storefront asks for it: with the region, by which products bear their prices. */
async function medusasQuestion({ api, publishableKey }: Shop): Promise<Question> {
  const headers = { "x-publishable-api-key": publishableKey }
  const { regions } = await read<{ regions: { id: string }[] }>(
    new URL("/store/regions", api),
    headers,
  )
  const address = new URL(`/store/products?limit=${PRODUCTS_ON_MEDUSAS_PAGE}`, api)
  address.searchParams.set("region_id", regions[0].id)
  type Product = { variants: { calculated_price?: { calculated_amount: number | null } }[] }
  const { products, count } = await read<{ products: Product[]; count: number }>(address, headers)
  const priced = products.every(({ variants }) =>
    variants.every(({ calculated_price }) => calculated_price?.calculated_amount),
  )
  if (products.length !== PRODUCTS_ON_MEDUSAS_PAGE || !priced || count < FEWEST_PRODUCTS) {
    throw new Error(`Medusa lists ${products.length} of ${count} products, priced: ${priced}.`)
  }
  return { addresses: [address], headers }
}

async function read<T>(address: URL, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(address, { headers })
  if (!response.ok) {
    throw new Error(`${address.pathname} answered ${response.status}: ${await response.text()}`)
  }
  return (await response.json()) as T
}
