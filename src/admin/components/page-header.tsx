import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

type Props = {
  title: string
  subtitle?: string
  /** Where the page above is. */
  back?: { to: string; label: string }
  badges?: ReactNode
  action?: ReactNode
}

/** Title of a page or a section with, at its side, what can be done here. */
export function PageHeader({ title, subtitle, back, badges, action }: Props) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-6 py-4">
      <div className="min-w-0 max-w-2xl">
        {back && (
          <Link
            to={back.to}
            className="txt-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          >
            ← {back.label}
          </Link>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading level="h1" className="break-words">
            {title}
          </Heading>
          {badges}
        </div>
        {subtitle && (
          <Text size="small" className="text-ui-fg-subtle mt-1">
            {subtitle}
          </Text>
        )}
      </div>
      {action}
    </div>
  )
}
