import { Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A titled part of a page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {title}
      </Heading>
      {children}
    </Container>
  )
}
