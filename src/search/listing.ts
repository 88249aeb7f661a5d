import {
  defineSearchIndex,
  graphConsume,
  graphSeed,
  InventoryLevelWorkflowEvents,
  OrderWorkflowEvents,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
  search,
} from "@medusajs/framework/utils"
import { localDate } from "../lib/vietnam-time"
import { ListingEvents } from "../modules/listing/events"
import { SellerEvents } from "../modules/seller/events"
import { unitNames } from "../workflows/common/unit-names"
import { LISTING_INDEX, listingDocument } from "../workflows/listing/listing-index"
import { productIdsOfEvent } from "../workflows/listing/product-ids-of-event"
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
 * The listings on sale, one document a product. A certificate that turns at midnight is seen to by
 * `src/jobs/reindex-turned-certificates.ts`.
 */
export default defineSearchIndex({
  name: LISTING_INDEX,
  entity: "product",
  fields,
  events: [
    ListingEvents.CHANGED,
    SellerEvents.CHANGED,
    ProductWorkflowEvents.CREATED,
    ProductWorkflowEvents.UPDATED,
    ProductWorkflowEvents.DELETED,
    ProductVariantWorkflowEvents.UPDATED,
    // What is in stock: an order reserves or gives back, an operator counts anew.
    OrderWorkflowEvents.PLACED,
    OrderWorkflowEvents.CANCELED,
    InventoryLevelWorkflowEvents.CREATED,
    InventoryLevelWorkflowEvents.UPDATED,
  ],
  seed: graphSeed<typeof fields, ListingProductRow>(source),
  consume: graphConsume<typeof fields, ListingProductRow>({
    ...source,
    resolve_ids: (event, { container }) => productIdsOfEvent(event, container.query),
  }),
})
