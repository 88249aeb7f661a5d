import type { Lang } from "../language"

/*
 * Every word of the shop, in both languages. A key that one language lacks fails the type check.
 */

const vi = {
  siteName: "Chợ OCOP",
  siteTagline: "Đặc sản từ các xã, phường của Việt Nam",
  skipToContent: "Đến phần chính",
  homeLink: "Chợ OCOP, về trang đầu",
  searchLabel: "Tìm sản phẩm",
  searchPlaceholder: "mật ong, chè, gạo…",
  searchButton: "Tìm",
  basket: "Giỏ hàng",
  basketCount: (count: number) => `Giỏ hàng, ${count} món`,
  switchLanguage: "English",
  demoNotice: "Bản chạy thử: giá, khối lượng, ảnh là dữ liệu minh họa.",
  footerAbout:
    "Nơi bán sản phẩm của hợp tác xã, hộ và cơ sở ở nông thôn. Người mua trả tiền thẳng cho người bán.",
  footerNotOfficial:
    "Dấu sao trên trang này do phần mềm vẽ từ giấy chứng nhận còn hạn, không phải nhãn hiệu chứng nhận OCOP.",
  allProducts: "Tất cả sản phẩm",
  officerLink: "Cán bộ tỉnh",
  deskLink: "Bàn hỗ trợ",
}

type Dictionary = {
  [Key in keyof typeof vi]: (typeof vi)[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : (typeof vi)[Key] extends string
      ? string
      : { [Inner in keyof (typeof vi)[Key]]: string }
}

const en: Dictionary = {
  siteName: "Chợ OCOP",
  siteTagline: "Specialities from the communes of Vietnam",
  skipToContent: "Skip to the content",
  homeLink: "Chợ OCOP, home page",
  searchLabel: "Search products",
  searchPlaceholder: "honey, tea, rice…",
  searchButton: "Search",
  basket: "Basket",
  basketCount: (count: number) => `Basket, ${count} ${count === 1 ? "item" : "items"}`,
  switchLanguage: "Tiếng Việt",
  demoNotice: "Trial version: prices, weights and pictures are made up for the demonstration.",
  footerAbout:
    "Products of cooperatives, households and small makers in the countryside. Buyers pay the seller directly.",
  footerNotOfficial:
    "The stars on these pages are drawn by the software from certificates in force; they are not the OCOP certification mark.",
  allProducts: "All products",
  officerLink: "Province officers",
  deskLink: "Helper desk",
}

const dictionaries: Record<Lang, Dictionary> = { vi, en }

export type ShopWords = Dictionary

/** The shop's words in a language. */
export const shopWords = (lang: Lang): ShopWords => dictionaries[lang]
