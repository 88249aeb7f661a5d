import type { StoreLineItem } from "./contract"

export const lineTitle = (line: StoreLineItem): string => line.product_title ?? line.title

/** Medusa's name for the only variant of a product without options, which says nothing to a buyer. */
const unsaidVariants = ["Default variant", "Default Variant", "Mặc định"]

/** A variant's name, or undefined when it says nothing beside the product's. */
export function variantName(title: string | null, productTitle: string): string | undefined {
  if (!title || title === productTitle || unsaidVariants.includes(title)) return undefined
  return title
}

/** VND of a line: no promotions or taxes are added in this shop. */
export const lineTotal = (line: StoreLineItem): number => line.unit_price * line.quantity

/** Whose goods a cart or order holds; the name as it was when they were put in. */
export const sellerOf = (items: StoreLineItem[]): { name: string; handle: string } => ({
  name: items[0]?.metadata?.seller_name ?? "",
  handle: items[0]?.metadata?.seller_handle ?? "",
})
