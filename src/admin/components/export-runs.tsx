import { Button, Text } from "@medusajs/ui"
import type { ExportRun } from "../lib/api-types"
import { apiUrl } from "../lib/client"
import { useExportRuns } from "../lib/queries"
import { useWords } from "../lib/words"
import { EmptyState, Loading, Problem } from "./notices"
import { Section } from "./section"
import { RunBadge } from "./status-badges"

function RunRow({ run }: { run: ExportRun }) {
  const { t, moment, size } = useWords()
  const { state, file_name, bytes, failure } = run
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-6 py-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-3">
          <Text size="small" weight="plus">
            {moment(run.created_at)}
          </Text>
          <RunBadge state={state} />
        </div>
        {bytes !== null && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("channels.runContents", {
              listings: run.listing_count,
              photos: run.photo_count,
              size: size(bytes),
            })}
          </Text>
        )}
        {failure && (
          <Text size="small" className="text-ui-fg-error break-words">
            {failure}
          </Text>
        )}
      </div>
      {state === "ready" && file_name && (
        <Button variant="secondary" size="small" asChild>
          <a
            href={apiUrl(`/admin/export-runs/${run.id}/package`)}
            download={file_name}
            aria-label={t("channels.downloadLabel", { file: file_name })}
          >
            {t("channels.download")}
          </a>
        </Button>
      )}
    </li>
  )
}

/** The latest packages of a channel. */
export function ExportRuns({ code, isCreating }: { code: string; isCreating: boolean }) {
  const { t } = useWords()
  const { data: runs, error, refetch } = useExportRuns(code, isCreating)
  return (
    <Section title={t("channels.runs")}>
      {error ? (
        <Problem error={error} retry={refetch} />
      ) : !runs ? (
        <Loading rows={2} />
      ) : runs.length === 0 ? (
        <EmptyState title={t("channels.noRuns")} hint={t("channels.noRunsHint")} />
      ) : (
        <ul className="divide-y">
          {runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </ul>
      )}
    </Section>
  )
}
