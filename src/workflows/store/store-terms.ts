/** What the one store is made of (docs/decisions.md). Amounts in VND. */
export const STORE_NAME = "Chợ OCOP"
export const CURRENCY = "vnd"
export const COUNTRY = "vn"
export const PAYMENT_PROVIDER = "pp_system_default"
export const FULFILLMENT_PROVIDER = "manual_manual"

/** Title of the publishable key `web` uses. */
export const WEB_KEY_TITLE = "Trang bán hàng (web)"

export const REGION_NAME = "Việt Nam"
export const LOCATION_NAME = "Nơi gửi hàng của người bán"
export const FULFILLMENT_SET_NAME = "Giao hàng trong nước"
export const SHIPPING_PROFILE_NAME = "Hàng thường"

/** A flat rate until the post's tariff by weight and zone is built in; its name says that it is no real tariff. */
export const SHIPPING_OPTION = {
  name: "Bưu điện giao tận nơi (cước minh họa)",
  code: "post-to-the-door",
  amount: 25_000,
} as const
