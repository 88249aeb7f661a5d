import { Badge, Container, Text } from "@medusajs/ui"
import { Link, useParams } from "react-router-dom"
import { Facts } from "../../../components/facts"
import { ListingDecision } from "../../../components/listing-decision"
import { Loading, Problem } from "../../../components/notices"
import { PageHeader } from "../../../components/page-header"
import { largestPhotoUrl, PhotoPicture } from "../../../components/photo-picture"
import { Section } from "../../../components/section"
import { CertificateBadge, ListingBadge, SellerBadge } from "../../../components/status-badges"
import { LABEL_FACT_FIELDS, type ListingDetail } from "../../../lib/api-types"
import { useListing } from "../../../lib/queries"
import { useWords } from "../../../lib/words"

function Photos({ listing: { photos } }: { listing: ListingDetail }) {
  const { t } = useWords()
  if (photos.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("listings.noPhotos")}
      </Text>
    )
  }
  return (
    <ul className="grid grid-cols-2 items-start gap-3 px-6 py-4 md:grid-cols-3">
      {photos.map((photo) => (
        <li key={photo.id} className="relative">
          <a
            href={largestPhotoUrl(photo)}
            target="_blank"
            rel="noreferrer"
            title={t("listings.openPhoto")}
          >
            <PhotoPicture photo={photo} width={640} className="h-auto w-full rounded-md" />
          </a>
          {photo.is_illustration && (
            <Badge size="2xsmall" color="purple" className="absolute left-2 top-2">
              {t("listings.illustration")}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  )
}

function Summary({ listing }: { listing: ListingDetail }) {
  const { t, isVietnamese, money, moment } = useWords()
  const { seller, product_set, price } = listing
  return (
    <Facts
      facts={[
        [
          t("listings.seller"),
          <span key="seller" className="flex flex-wrap items-center gap-2">
            <Link to={`/sellers/${seller.id}`} className="text-ui-fg-interactive">
              {seller.name}
            </Link>
            <SellerBadge status={seller.status} />
          </span>,
        ],
        [t("listings.price"), price === null ? t("listings.noPrice") : money(price)],
        [t("listings.province"), listing.province_name],
        [
          t("listings.productSet"),
          product_set &&
            t("listings.productSetText", {
              no: product_set.no,
              name: isVietnamese ? product_set.name : product_set.name_en,
            }),
        ],
        [t("listings.submittedAt"), moment(listing.submitted_at)],
        [t("listings.description"), listing.description],
      ]}
    />
  )
}

function Certificates({ listing: { certificates } }: { listing: ListingDetail }) {
  const { t } = useWords()
  return (
    <Section title={t("listings.certificates")}>
      {certificates.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("listings.noCertificates")}
        </Text>
      ) : (
        <ul className="flex flex-col gap-2 px-6 py-3">
          {certificates.map((certificate) => (
            <li key={certificate.reference}>
              <CertificateBadge certificate={certificate} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Remarks({ listing: { remarks } }: { listing: ListingDetail }) {
  const { t, moment } = useWords()
  if (remarks.length === 0) {
    return null
  }
  return (
    <Section title={t("listings.remarks")}>
      <ul className="divide-y">
        {remarks.map(({ decision, remark, decided_at }) => (
          <li key={decided_at} className="px-6 py-3">
            <Text size="small" weight="plus">
              {t(`listings.decided.${decision}`)} · {moment(decided_at)}
            </Text>
            {remark && (
              <Text size="small" className="text-ui-fg-subtle whitespace-pre-line">
                {remark}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export default function ListingPage() {
  const { id = "" } = useParams()
  const { t } = useWords()
  const { data: listing, error, refetch } = useListing(id)
  if (error) {
    return (
      <Container>
        <Problem error={error} retry={refetch} />
      </Container>
    )
  }
  if (!listing) {
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
          title={listing.title}
          back={{ to: "/listings", label: t("listings.back") }}
          badges={<ListingBadge status={listing.status} />}
          action={
            <Link
              to={`/products/${listing.product_id}`}
              className="txt-small text-ui-fg-interactive"
            >
              {t("listings.product")}
            </Link>
          }
        />
      </Container>
      <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_440px] xl:items-start">
        <div className="flex flex-col gap-3">
          <Container className="divide-y p-0">
            <Photos listing={listing} />
            <Summary listing={listing} />
          </Container>
          <Section title={t("listings.labelFacts")}>
            <Facts
              facts={LABEL_FACT_FIELDS.map((field) => [
                t(`listings.labelFact.${field}`),
                listing.label_facts[field],
              ])}
            />
          </Section>
        </div>
        <div className="flex flex-col gap-3">
          {listing.status === "proposed" && <ListingDecision key={listing.id} listing={listing} />}
          <Certificates listing={listing} />
          <Remarks listing={listing} />
        </div>
      </div>
    </div>
  )
}
