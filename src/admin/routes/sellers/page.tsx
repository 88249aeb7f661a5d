import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ListTabs, Pager, SearchField } from "../../components/list-controls"
import { EmptyState, Loading, Problem } from "../../components/notices"
import { PageHeader } from "../../components/page-header"
import { DemoBadge, SellerBadge } from "../../components/status-badges"
import type { Seller } from "../../lib/api-types"
import { useListState } from "../../lib/list-state"
import { useSellers } from "../../lib/queries"
import { breadcrumbOf, useWords } from "../../lib/words"

/** Who waits, who sells, who was sent back; the other states are under "all". */
const TABS = ["submitted", "verified", "rejected"] as const
const ALL = "all"

function SellerRow({ seller }: { seller: Seller }) {
  const { t, moment } = useWords()
  const { registered_by } = seller
  return (
    <li>
      <Link
        to={`/sellers/${seller.id}`}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus grid grid-cols-1 gap-x-6 gap-y-1 px-6 py-3 outline-none md:grid-cols-[2fr_1.5fr_1.5fr_auto]"
      >
        <div className="min-w-0">
          <Text size="small" weight="plus" className="break-words">
            {seller.name} {seller.is_demo && <DemoBadge />}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`sellers.kind.${seller.kind}`)}
            {seller.identity_masked && ` · ${seller.identity_masked}`}
          </Text>
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {[seller.commune_name, seller.province_name].filter(Boolean).join(", ")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {registered_by
            ? `${registered_by.helper_name}, ${registered_by.organisation_name}`
            : t("sellers.registeredByNobody")}
          {seller.submitted_at && <br />}
          {seller.submitted_at && moment(seller.submitted_at)}
        </Text>
        <div className="md:justify-self-end">
          <SellerBadge status={seller.status} />
        </div>
      </Link>
    </li>
  )
}

export default function SellersPage() {
  const { t } = useWords()
  const { tab, q, offset, chooseTab, search, goTo } = useListState("status", TABS[0])
  const { data, error, refetch } = useSellers({ status: tab === ALL ? "" : tab, q, offset })
  const tabs = [...TABS.map((value) => ({ value, label: t(`sellers.status.${value}`) }))]
  const isQueue = tab === TABS[0] && q === ""
  return (
    <Container className="divide-y p-0">
      <PageHeader title={t("menu.sellers")} subtitle={t("sellers.subtitle")} />
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
        <EmptyState
          title={t(isQueue ? "sellers.empty" : "common.nothingFound")}
          hint={t(isQueue ? "sellers.emptyHint" : "common.nothingFoundHint")}
        />
      ) : (
        <>
          <ul className="divide-y">
            {data.sellers.map((seller) => (
              <SellerRow key={seller.id} seller={seller} />
            ))}
          </ul>
          <Pager count={data.count} offset={offset} goTo={goTo} />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.sellers",
  translationNs: "ocop",
  icon: BuildingStorefront,
  rank: 1,
})

export const handle = breadcrumbOf("menu.sellers")
