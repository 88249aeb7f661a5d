import type { LabelFacts, ListingDetail } from "./contract"
import type { ShopWords } from "./dictionary/shop"

export interface LabelRow {
  label: string
  value: string
  /** Where the value leads, for facts that are a web address. */
  href?: string
  /** Made up for the demo. */
  isDemo: boolean
}

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** The label's facts that are known, in the order labels have them. */
export function labelRows(
  listing: Pick<ListingDetail, "label_facts" | "demo_fields">,
  words: ShopWords,
): LabelRow[] {
  const names = Object.keys(words.facts) as (keyof LabelFacts)[]
  return names.flatMap((name) => {
    const value = listing.label_facts[name]
    if (!value) return []
    const href = isWebAddress(value) ? value : undefined
    return [{ label: words.facts[name], value, href, isDemo: listing.demo_fields.includes(name) }]
  })
}
