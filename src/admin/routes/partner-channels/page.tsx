import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Channels } from "@medusajs/icons"
import { Button, Container, Text, toast } from "@medusajs/ui"
import { ExportRuns } from "../../components/export-runs"
import { Loading, Problem } from "../../components/notices"
import { PageHeader } from "../../components/page-header"
import { Publications } from "../../components/publications"
import { ChannelBadge } from "../../components/status-badges"
import { NEXT_ACTIONS, type PartnerChannel } from "../../lib/api-types"
import { useCreatePackage, usePartnerChannels } from "../../lib/queries"
import { breadcrumbOf, useWords } from "../../lib/words"

function Counts({ counts }: { counts: PartnerChannel["publication_counts"] }) {
  const { t } = useWords()
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 px-6 py-4 md:grid-cols-5">
      {([...NEXT_ACTIONS, "not_ready"] as const).map((name) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="txt-small text-ui-fg-subtle">{t(`channels.counts.${name}`)}</dt>
          <dd className="h1-core">{counts[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Channel({ channel }: { channel: PartnerChannel }) {
  const { t, day } = useWords()
  const { mutate, isPending } = useCreatePackage(channel.code)
  const { create, update, withdraw } = channel.publication_counts
  const isDue = create + update + withdraw > 0
  const hint = isPending ? t("channels.creatingHint") : isDue ? null : t("channels.nothingDue")
  const createPackage = () =>
    mutate(undefined, {
      onSuccess: (run) => toast.success(t("channels.created", { count: run.listing_count })),
      onError: (error) => toast.error(error.message),
    })
  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-y p-0">
        <PageHeader
          title={channel.name}
          subtitle={channel.former_names
            .map(({ name, until }) => t("channels.formerNames", { name, until: day(until) }))
            .join(" · ")}
          badges={<ChannelBadge status={channel.status} />}
          action={
            <div className="flex max-w-xs flex-col gap-2">
              <Button onClick={createPackage} disabled={!isDue || isPending} isLoading={isPending}>
                {t(isPending ? "channels.creating" : "channels.createPackage")}
              </Button>
              {hint && (
                <Text size="small" className="text-ui-fg-subtle" role="status">
                  {hint}
                </Text>
              )}
            </div>
          }
        />
        <Counts counts={channel.publication_counts} />
      </Container>
      <ExportRuns code={channel.code} isCreating={isPending} />
      <Publications code={channel.code} />
    </div>
  )
}

export default function PartnerChannelsPage() {
  const { t } = useWords()
  const { data: channels, error, refetch } = usePartnerChannels()
  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-y p-0">
        <PageHeader title={t("menu.partnerChannels")} subtitle={t("channels.subtitle")} />
        {error ? <Problem error={error} retry={refetch} /> : !channels && <Loading />}
      </Container>
      {channels?.map((channel) => (
        <Channel key={channel.code} channel={channel} />
      ))}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.partnerChannels",
  translationNs: "ocop",
  icon: Channels,
  rank: 3,
})

export const handle = breadcrumbOf("menu.partnerChannels")
