import type { WatchedTable } from "./types"

/**
 * The tables whose changes show in the shop, on partner channels or in figures: Medusa's, ours, and those of the links
 * between them. Named here and not asked of other modules, because a module knows no other; a table the host does not
 * have is left out (`ChangeFeedModuleService.watch`).
 */
export const WATCHED_TABLES: readonly WatchedTable[] = [
  { table: "product", entity: "product", id_column: "id" },
  { table: "product_variant", entity: "product", id_column: "product_id" },

  { table: "price", entity: "price_set", id_column: "price_set_id" },
  { table: "price_rule", entity: "price", id_column: "price_id" },
  { table: "price_set", entity: "price_set", id_column: "id" },
  { table: "price_list", entity: "price_list", id_column: "id" },
  { table: "price_list_rule", entity: "price_list", id_column: "price_list_id" },
  { table: "product_variant_price_set", entity: "variant", id_column: "variant_id" },

  { table: "inventory_item", entity: "inventory_item", id_column: "id" },
  { table: "inventory_level", entity: "inventory_item", id_column: "inventory_item_id" },
  { table: "reservation_item", entity: "inventory_item", id_column: "inventory_item_id" },
  { table: "product_variant_inventory_item", entity: "variant", id_column: "variant_id" },

  { table: "listing", entity: "listing", id_column: "id" },
  { table: "listing_photo", entity: "listing", id_column: "listing_id" },
  { table: "product_product_listing_listing", entity: "product", id_column: "product_id" },

  { table: "seller", entity: "seller", id_column: "id" },
  { table: "seller_verification", entity: "seller", id_column: "seller_id" },
  { table: "seller_seller_product_product", entity: "product", id_column: "product_id" },

  { table: "ocop_certificate", entity: "certificate", id_column: "id" },
  { table: "ocop_decision", entity: "decision", id_column: "id" },
  { table: "product_product_ocop_ocop_certificate", entity: "product", id_column: "product_id" },
]
