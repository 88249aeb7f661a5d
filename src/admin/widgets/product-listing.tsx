import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Facts } from "../components/facts"
import { Loading, Problem } from "../components/notices"
import { Section } from "../components/section"
import { CertificateBadge, ListingBadge, SellerBadge } from "../components/status-badges"
import { useListing, useListingIdOfProduct } from "../lib/queries"
import { useWords } from "../lib/words"

/** Beside a Medusa product: whose listing it is, whether it is approved and certified. */
export default function ProductListingWidget({ data: product }: DetailWidgetProps<AdminProduct>) {
  const { t } = useWords()
  const { data: id, error: idError, refetch: refetchId } = useListingIdOfProduct(product.id)
  const { data: listing, error, refetch } = useListing(id ?? "")
  if (idError || error) {
    return (
      <Section title={t("widget.title")}>
        <Problem error={(idError ?? error) as Error} retry={idError ? refetchId : refetch} />
      </Section>
    )
  }
  if (id === "") {
    return (
      <Section title={t("widget.title")}>
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("widget.none")}
        </Text>
      </Section>
    )
  }
  if (!listing) {
    return (
      <Section title={t("widget.title")}>
        <Loading rows={3} />
      </Section>
    )
  }
  const { seller, certificates, status } = listing
  return (
    <Section title={t("widget.title")}>
      <Facts
        facts={[
          [t("widget.state"), <ListingBadge key="state" status={status} />],
          [
            t("listings.seller"),
            <span key="seller" className="flex flex-wrap items-center gap-2">
              <Link to={`/sellers/${seller.id}`} className="text-ui-fg-interactive">
                {seller.name}
              </Link>
              <SellerBadge status={seller.status} />
            </span>,
          ],
          [
            t("widget.certificate"),
            certificates[0] ? (
              <CertificateBadge key="certificate" certificate={certificates[0]} />
            ) : (
              t("widget.noCertificate")
            ),
          ],
        ]}
      />
      <div className="px-6 py-3">
        <Link to={`/listings/${listing.id}`} className="txt-small text-ui-fg-interactive">
          {t("widget.open")}
        </Link>
      </div>
    </Section>
  )
}

export const config = defineWidgetConfig({
  id: "ocop:product-listing",
  zone: "product.details.side.before",
})
