import { Button, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useWords } from "../lib/words"

/** A list without rows: says why, and what to do next. */
export function EmptyState({
  title,
  hint,
  children,
}: {
  title: string
  hint: string
  children?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <Heading level="h2">{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-md">
        {hint}
      </Text>
      {children}
    </div>
  )
}

/** What the API said when it refused, as it stands. */
export function Problem({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useWords()
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <Heading level="h2">{t("common.failed")}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-md">
        {error.message}
      </Text>
      <Button variant="secondary" size="small" onClick={retry}>
        {t("common.retry")}
      </Button>
    </div>
  )
}

/** Stands where rows will be. */
export function Loading({ rows = 5 }: { rows?: number }) {
  const { t } = useWords()
  return (
    <div role="status" aria-label={t("common.loading")} className="flex flex-col gap-3 px-6 py-4">
      {Array.from({ length: rows }, (_, at) => (
        <Skeleton key={at} className="h-10 w-full" />
      ))}
    </div>
  )
}
