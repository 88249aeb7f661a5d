import { Button, Input, Tabs, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { PAGE_SIZE } from "../lib/queries"
import { useWords } from "../lib/words"

type Tab = { value: string; label: string }

/** Tabs of a list; on narrow screens they scroll sideways. */
export function ListTabs({
  tabs,
  chosen,
  choose,
}: {
  tabs: readonly Tab[]
  chosen: string
  choose: (value: string) => void
}) {
  return (
    <Tabs value={chosen} onValueChange={choose} className="overflow-x-auto px-6 py-3">
      <Tabs.List className="w-max">
        {tabs.map(({ value, label }) => (
          <Tabs.Trigger key={value} value={value}>
            {label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

const TYPING_PAUSE_MS = 300

/** Searches while one types, with a pause so that not every letter asks the API. */
export function SearchField({ q, search }: { q: string; search: (q: string) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(q)
  useEffect(() => {
    if (typed === q) return
    const pause = setTimeout(() => search(typed), TYPING_PAUSE_MS)
    return () => clearTimeout(pause)
  }, [typed, q, search])
  return (
    <div className="px-6 py-3">
      <Input
        type="search"
        size="small"
        aria-label={t("common.search")}
        placeholder={t("common.search")}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        className="max-w-sm"
      />
    </div>
  )
}

/** How many there are, and the way to the next page. */
export function Pager({
  count,
  offset,
  goTo,
}: {
  count: number
  offset: number
  goTo: (offset: number) => void
}) {
  const { t } = useWords()
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const page = Math.floor(offset / PAGE_SIZE) + 1
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle" role="status">
        {t("common.count", { count })}
        {pages > 1 && ` · ${t("common.page", { page, pages })}`}
      </Text>
      {pages > 1 && (
        <div className="flex gap-2">
          <Button
            variant="secondary"
            size="small"
            disabled={page <= 1}
            onClick={() => goTo(offset - PAGE_SIZE)}
          >
            {t("common.previous")}
          </Button>
          <Button
            variant="secondary"
            size="small"
            disabled={page >= pages}
            onClick={() => goTo(offset + PAGE_SIZE)}
          >
            {t("common.next")}
          </Button>
        </div>
      )}
    </div>
  )
}
