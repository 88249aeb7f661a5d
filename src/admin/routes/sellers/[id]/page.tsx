import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { Facts } from "../../../components/facts"
import { Loading, Problem } from "../../../components/notices"
import { PageHeader } from "../../../components/page-header"
import { Section } from "../../../components/section"
import { SellerActs, SellerMandates, SellerVerifications } from "../../../components/seller-history"
import { SellerDecision } from "../../../components/seller-decision"
import { DemoBadge, SellerBadge } from "../../../components/status-badges"
import type { SellerDetail } from "../../../lib/api-types"
import { useSeller } from "../../../lib/queries"
import { useWords } from "../../../lib/words"

function SellerFacts({ seller }: { seller: SellerDetail }) {
  const { t, day, moment } = useWords()
  const { registered_by, source_url } = seller
  const place = [seller.address_line, seller.commune_name, seller.province_name]
  return (
    <Section title={t("sellers.facts")}>
      <Facts
        facts={[
          [t("sellers.identity"), seller.identity_masked],
          [t("sellers.representative"), seller.representative_name],
          [t("sellers.phone"), seller.phone_masked],
          [t("sellers.address"), place.filter(Boolean).join(", ")],
          [
            t("sellers.registration"),
            seller.registration_number &&
              t("sellers.registrationText", { number: seller.registration_number }),
          ],
          [
            t("sellers.registrationDate"),
            seller.registration_date && day(seller.registration_date),
          ],
          [t("sellers.registrationIssuer"), seller.registration_issuer],
          [
            t("sellers.registeredBy"),
            registered_by
              ? t("sellers.registeredByText", {
                  helper: registered_by.helper_name,
                  organisation: registered_by.organisation_name,
                })
              : t("sellers.registeredByNobody"),
          ],
          [t("sellers.submittedAt"), seller.submitted_at && moment(seller.submitted_at)],
          ...(seller.rejection_reason
            ? ([[t("sellers.rejectionReason"), seller.rejection_reason]] as const)
            : []),
          ...(source_url
            ? ([
                [
                  t("sellers.source"),
                  <a
                    key="source"
                    href={source_url}
                    rel="noreferrer"
                    target="_blank"
                    className="text-ui-fg-interactive break-all"
                  >
                    {source_url}
                  </a>,
                ],
              ] as const)
            : []),
        ]}
      />
    </Section>
  )
}

export default function SellerPage() {
  const { id = "" } = useParams()
  const { t } = useWords()
  const { data: seller, error, refetch } = useSeller(id)
  if (error) {
    return (
      <Container>
        <Problem error={error} retry={refetch} />
      </Container>
    )
  }
  if (!seller) {
    return (
      <Container>
        <Loading />
      </Container>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <Container className="p-0">
        <PageHeader
          title={seller.name}
          subtitle={t(`sellers.kind.${seller.kind}`)}
          back={{ to: "/sellers", label: t("sellers.back") }}
          badges={
            <>
              <SellerBadge status={seller.status} />
              {seller.is_demo && <DemoBadge />}
            </>
          }
        />
      </Container>
      <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_440px] xl:items-start">
        <div className="flex flex-col gap-3">
          <SellerFacts seller={seller} />
          <SellerMandates seller={seller} />
          <SellerActs seller={seller} />
        </div>
        <div className="flex flex-col gap-3">
          {seller.status === "submitted" && <SellerDecision seller={seller} />}
          <SellerVerifications seller={seller} />
        </div>
      </div>
    </div>
  )
}
