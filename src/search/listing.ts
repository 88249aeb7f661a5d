import { defineSearchIndex, graphConsume, graphSeed, search } from "@medusajs/framework/utils"
import { localDate } from "../lib/vietnam-time"
import { unitNames } from "../workflows/common/unit-names"
import {
  LISTING_INDEX,
  LISTING_INDEX_CHANGES,
  listingDocument,
} from "../workflows/listing/listing-index"
import {
  isOnSale,
  listingFields,
  listingPriceContext,
  type ListingProductRow,
} from "../workflows/listing/present-listing"

const fields = search.define({
  id: search.keyword().filterable().sortable(),
  title_text: search.text().searchable({ weight: 3 }),
  seller_text: search.text().searchable({ weight: 2 }),
  kind_text: search.text().searchable({ weight: 1.5 }),
  place_text: search.text().searchable(),
  seller_handle: search.keyword().filterable(),
  province_code: search.keyword().filterable().facetable(),
  group_code: search.keyword().filterable().facetable(),
  star: search
    .integer()
    .filterable()
    .facetable({ types: ["value"] }),
  price: search.integer().filterable().sortable(),
  created_at: search.date().sortable(),
  card: search.keyword(),
})

/** Rows that are not on sale have no document, which is what takes them out of the index. */
const source = {
  fields: listingFields,
  context: listingPriceContext,
  transform: (rows: ListingProductRow[]) => {
    const today = localDate(new Date())
    return rows.filter(isOnSale).map((row) => listingDocument(row, unitNames, today))
  },
}

/**
 * The listings on sale, one document a product. It follows the change feed (`src/workflows/change-feed`) and no events: an
 * event dies with the process that was to emit it, and nobody emits one for a change by SQL.
 */
export default defineSearchIndex({
  name: LISTING_INDEX,
  entity: "product",
  fields,
  events: [LISTING_INDEX_CHANGES],
  seed: graphSeed<typeof fields, ListingProductRow>(source),
  consume: graphConsume<typeof fields, ListingProductRow>(source),
})
