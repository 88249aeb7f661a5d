import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"

/**
 * One screen: its heading takes the focus when `title` changes, so that a screen reader and the
 * keyboard start where the eye does.
 */
export function Screen({
  title,
  above,
  children,
}: {
  title: string
  above?: ComponentChildren
  children: ComponentChildren
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Before other effects: a form then moves the focus on to its first wrong field.
  useLayoutEffect(() => {
    document.title = title
    scrollTo(0, 0)
    heading.current?.focus()
  }, [title])
  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  )
}
