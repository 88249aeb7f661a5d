export const ListingEvents = {
  /** For subscribers of the host; the index and other readers follow the change feed. Whatever the shop shows of a listing changed (facts, state, seller, certificate): `{ id: product id }`. */
  CHANGED: "listing.changed",
} as const
