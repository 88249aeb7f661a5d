import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useWords } from "../lib/words"

/** Facts with their names, one a line; what is not known says so. */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [name: string, value: ReactNode])[]
}) {
  const { t } = useWords()
  return (
    <dl className="divide-y">
      {facts.map(([name, value]) => (
        <div
          key={name}
          className="grid grid-cols-1 gap-x-4 gap-y-1 px-6 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
        >
          <dt>
            <Text size="small" weight="plus" className="text-ui-fg-subtle">
              {name}
            </Text>
          </dt>
          <dd className="txt-small min-w-0 whitespace-pre-line break-words">
            {value || <span className="text-ui-fg-muted">{t("common.notKnown")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
