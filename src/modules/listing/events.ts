export const ListingEvents = {
  /** Whatever the shop shows of a listing changed (facts, state, seller, certificate): `{ id: product id }`. */
  CHANGED: "listing.changed",
} as const
