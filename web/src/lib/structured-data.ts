import type { ListingDetail } from "./contract"
import { fallbackPath } from "./photo"
import { settings } from "./settings"

const absolute = (path: string): string => new URL(path, settings.webPublicUrl).href

/**
 * A listing as schema.org Product with one Offer a variant, none where the price is made up: machines read no marks. Text that is safe inside <script>.
 * https://schema.org/Product, https://schema.org/Offer
 */
export function productData(listing: ListingDetail, path: string): string {
  const offers = listing.variants.map((variant) => ({
    "@type": "Offer",
    name: listing.variants.length > 1 ? variant.title : undefined,
    price: variant.price,
    priceCurrency: "VND",
    availability:
      variant.available === 0 ? "https://schema.org/OutOfStock" : "https://schema.org/InStock",
    url: absolute(path),
    seller: { "@type": "Organization", name: listing.seller.name },
  }))
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: listing.title,
    description: listing.description,
    image: listing.photos.map((photo) => absolute(fallbackPath(photo, 1200))),
    category: listing.group?.name,
    gtin: listing.label_facts.gtin ?? undefined,
    offers: listing.price_is_demo ? undefined : offers.length === 1 ? offers[0] : offers,
  }
  return JSON.stringify(data).replaceAll("<", "\\u003c")
}
