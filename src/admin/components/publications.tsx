import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { NEXT_ACTIONS, type Publication } from "../lib/api-types"
import { useListState } from "../lib/list-state"
import { usePublications } from "../lib/queries"
import { useWords } from "../lib/words"
import { ListTabs, Pager } from "./list-controls"
import { EmptyState, Loading, Problem } from "./notices"
import { Section } from "./section"
import { ExportBadge, NextActionBadge, OnChannelBadge } from "./status-badges"

const ALL = "all"

function State({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="txt-xsmall text-ui-fg-muted">{name}</dt>
      <dd className="txt-small text-ui-fg-subtle">{children}</dd>
    </div>
  )
}

function PublicationRow({ publication }: { publication: Publication }) {
  const { t, moment } = useWords()
  const { title, missing_facts, last_exported_at } = publication
  const missing = missing_facts.map(({ label }) => label).join(", ")
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-2 px-6 py-3 md:grid-cols-2">
      <div className="min-w-0">
        {title === null ? (
          <Text size="small" className="text-ui-fg-muted">
            {t("channels.gone")}
          </Text>
        ) : (
          <Link
            to={`/listings/${publication.listing_id}`}
            className="txt-small-plus text-ui-fg-interactive break-words"
          >
            {title}
          </Link>
        )}
        <Text size="small" className="text-ui-fg-subtle break-words">
          {publication.seller_name}
        </Text>
        {missing && (
          <Text size="small" className="break-words">
            {t("channels.missing", { facts: missing })}
          </Text>
        )}
      </div>
      <dl className="grid grid-cols-3 gap-3">
        <State name={t("channels.nextAction")}>
          <NextActionBadge publication={publication} />
        </State>
        <State name={t("channels.exportStatus")}>
          <ExportBadge status={publication.export_status} />
          {last_exported_at && (
            <Text size="xsmall">{t("channels.sentAt", { at: moment(last_exported_at) })}</Text>
          )}
        </State>
        <State name={t("channels.channelStatus")}>
          <OnChannelBadge status={publication.channel_status} />
        </State>
      </dl>
    </li>
  )
}

/** The listings on a channel, each with its three states. */
export function Publications({ code }: { code: string }) {
  const { t } = useWords()
  const { tab, offset, chooseTab, goTo } = useListState("next_action", ALL)
  const filter = { next_action: tab === ALL ? "" : tab, offset }
  const { data, error, refetch } = usePublications(code, filter)
  const tabs = NEXT_ACTIONS.map((value) => ({ value, label: t(`channels.next.${value}`) }))
  return (
    <Section title={t("channels.publications")}>
      <ListTabs
        tabs={[{ value: ALL, label: t("common.all") }, ...tabs]}
        chosen={tab}
        choose={chooseTab}
      />
      {error ? (
        <Problem error={error} retry={refetch} />
      ) : !data ? (
        <Loading />
      ) : data.count === 0 ? (
        tab === ALL ? (
          <EmptyState title={t("channels.noPublications")} hint={t("channels.noPublicationsHint")}>
            <Button variant="secondary" size="small" asChild>
              <Link to="/listings">{t("channels.openQueue")}</Link>
            </Button>
          </EmptyState>
        ) : (
          <EmptyState title={t("common.nothingFound")} hint={t("common.nothingFoundHint")} />
        )
      ) : (
        <>
          <ul className="divide-y">
            {data.publications.map((publication) => (
              <PublicationRow key={publication.id} publication={publication} />
            ))}
          </ul>
          <Pager count={data.count} offset={offset} goTo={goTo} />
        </>
      )}
    </Section>
  )
}
