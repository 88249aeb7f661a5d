import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListCheckbox } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ListTabs, Pager, SearchField } from "../../components/list-controls"
import { EmptyState, Loading, Problem } from "../../components/notices"
import { PageHeader } from "../../components/page-header"
import { PhotoPicture } from "../../components/photo-picture"
import { ListingBadge, SellerBadge } from "../../components/status-badges"
import type { Listing } from "../../lib/api-types"
import { useListState } from "../../lib/list-state"
import { useListings } from "../../lib/queries"
import { breadcrumbOf, useWords } from "../../lib/words"

const TABS = ["proposed", "published", "rejected"] as const
const ALL = "all"

function ListingRow({ listing }: { listing: Listing }) {
  const { t, money, moment } = useWords()
  const { seller, photo, price } = listing
  return (
    <li>
      <Link
        to={`/listings/${listing.id}`}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex gap-4 px-6 py-3 outline-none"
      >
        {photo ? (
          <PhotoPicture photo={photo} width={160} className="size-16 shrink-0 rounded-md" />
        ) : (
          <div className="bg-ui-bg-subtle size-16 shrink-0 rounded-md" />
        )}
        <div className="grid min-w-0 flex-1 grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-[2fr_2fr_auto]">
          <div className="min-w-0">
            <Text size="small" weight="plus" className="break-words">
              {listing.title}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {price === null ? t("listings.noPrice") : money(price)}
            </Text>
          </div>
          <div className="min-w-0">
            <Text size="small" className="text-ui-fg-subtle break-words">
              {seller.name}, {listing.province_name}
            </Text>
            {seller.status === "verified" ? (
              <Text size="small" className="text-ui-fg-subtle">
                {moment(listing.submitted_at)}
              </Text>
            ) : (
              <SellerBadge status={seller.status} />
            )}
          </div>
          <div className="md:justify-self-end">
            <ListingBadge status={listing.status} />
          </div>
        </div>
      </Link>
    </li>
  )
}

export default function ListingsPage() {
  const { t } = useWords()
  const { tab, q, offset, chooseTab, search, goTo } = useListState("status", TABS[0])
  const { data, error, refetch } = useListings({ status: tab === ALL ? "" : tab, q, offset })
  const tabs = TABS.map((value) => ({ value, label: t(`listings.status.${value}`) }))
  const isQueue = tab === TABS[0] && q === ""
  return (
    <Container className="divide-y p-0">
      <PageHeader title={t("menu.listings")} subtitle={t("listings.subtitle")} />
      <ListTabs
        tabs={[...tabs, { value: ALL, label: t("common.all") }]}
        chosen={tab}
        choose={chooseTab}
      />
      <SearchField q={q} search={search} />
      {error ? (
        <Problem error={error} retry={refetch} />
      ) : !data ? (
        <Loading />
      ) : data.count === 0 ? (
        isQueue ? (
          <EmptyState title={t("listings.empty")} hint={t("listings.emptyHint")}>
            <Button variant="secondary" size="small" asChild>
              <Link to="/sellers">{t("listings.seeSellers")}</Link>
            </Button>
          </EmptyState>
        ) : (
          <EmptyState title={t("common.nothingFound")} hint={t("common.nothingFoundHint")} />
        )
      ) : (
        <>
          <ul className="divide-y">
            {data.listings.map((listing) => (
              <ListingRow key={listing.id} listing={listing} />
            ))}
          </ul>
          <Pager count={data.count} offset={offset} goTo={goTo} />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.listings",
  translationNs: "ocop",
  icon: ListCheckbox,
  rank: 2,
})

export const handle = breadcrumbOf("menu.listings")
