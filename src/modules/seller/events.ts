export const SellerEvents = {
  /** A seller's public facts or state changed: `{ id }`. */
  CHANGED: "seller.changed",
} as const
