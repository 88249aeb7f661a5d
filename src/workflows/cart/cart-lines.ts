import { Refusal } from "../common/refusal"

/** A line asked for in a cart; `quantity` counts pieces of the variant. */
export type CartLine = { variant_id: string | null; quantity: number }

const LOWEST_QUANTITY = 1
const HIGHEST_QUANTITY = 999

/**
 * Refuses a number of pieces no cart line may hold.
 * @throws Refusal 400 `quantity_out_of_range` unless it is a whole number from 1 to 999.
 */
export function refuseQuantity(quantity: unknown): void {
  const accepted =
    typeof quantity === "number" &&
    Number.isInteger(quantity) &&
    quantity >= LOWEST_QUANTITY &&
    quantity <= HIGHEST_QUANTITY
  if (!accepted) {
    throw new Refusal(
      "quantity_out_of_range",
      `Số lượng phải là số nguyên từ ${LOWEST_QUANTITY} đến ${HIGHEST_QUANTITY}. Hãy sửa lại số lượng.`,
    )
  }
}

/** The lines with those of one variant added up, as core will merge them. Core keeps quantities as numbers or big numbers. */
export function mergedLines(
  lines: readonly { variant_id?: string | null; quantity: unknown }[],
): CartLine[] {
  const merged = new Map<string, CartLine>()
  for (const { variant_id, quantity } of lines) {
    const key = variant_id ?? ""
    merged.set(key, {
      variant_id: variant_id ?? null,
      quantity: (merged.get(key)?.quantity ?? 0) + Number(quantity),
    })
  }
  return [...merged.values()]
}
