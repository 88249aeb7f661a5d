import { words } from "../dictionary"

/**
 * What the seller agrees to, in full: who, which facts for what, what becomes public, what the helper may not
 * do, and how to end it (purpose-bound, provable consent: Luật 91/2025/QH15).
 */
export function ConsentText({ seller, organisation }: { seller: string; organisation: string }) {
  const { consent } = words.register
  return (
    <section class="consent" aria-labelledby="consent-title">
      <h2 id="consent-title">{consent.title}</h2>
      <p>{consent.who(seller || consent.seller, organisation)}</p>
      <ul>
        <li>{consent.purpose}</li>
        <li>{consent.publicFacts}</li>
        <li>{consent.limits}</li>
        <li>{consent.withdraw}</li>
      </ul>
    </section>
  )
}
