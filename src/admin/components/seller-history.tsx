import { Text } from "@medusajs/ui"
import type { SellerDetail } from "../lib/api-types"
import { useWords } from "../lib/words"
import { Section } from "./section"

function Line({ title, text }: { title: string; text: string }) {
  return (
    <li className="px-6 py-3">
      <Text size="small" weight="plus">
        {title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
    </li>
  )
}

function Nothing({ text }: { text: string }) {
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-3">
      {text}
    </Text>
  )
}

/** To which organisations the seller gave a mandate, for what, how, and from when to when. */
export function SellerMandates({ seller: { mandates } }: { seller: SellerDetail }) {
  const { t, day, moment } = useWords()
  return (
    <Section title={t("sellers.mandates")}>
      {mandates.length === 0 && <Nothing text={t("sellers.noMandates")} />}
      <ul className="divide-y">
        {mandates.map((mandate) => (
          <Line
            key={mandate.id}
            title={mandate.organisation_name}
            text={[
              mandate.permissions
                .map((permission) => t(`sellers.permission.${permission}`))
                .join(", "),
              t(`sellers.consent.${mandate.consent_method}`),
              mandate.revoked_at
                ? t("sellers.mandateRevoked", { at: moment(mandate.revoked_at) })
                : t("sellers.mandateValid", {
                    from: day(mandate.valid_from),
                    to: day(mandate.valid_to),
                  }),
            ].join(" · ")}
          />
        ))}
      </ul>
    </Section>
  )
}

/** What helpers did for the seller, newest first. */
export function SellerActs({ seller: { acts } }: { seller: SellerDetail }) {
  const { t, moment } = useWords()
  return (
    <Section title={t("sellers.acts")}>
      {acts.length === 0 && <Nothing text={t("sellers.noActs")} />}
      <ul className="divide-y">
        {acts.map((act) => (
          <Line
            key={`${act.action} ${act.received_at}`}
            title={t(`sellers.act.${act.action}`)}
            text={`${act.helper_name} · ${moment(act.received_at)}`}
          />
        ))}
      </ul>
    </Section>
  )
}

/** How the seller's identity was verified, if it was. */
export function SellerVerifications({ seller: { verifications } }: { seller: SellerDetail }) {
  const { t, moment } = useWords()
  if (verifications.length === 0) {
    return null
  }
  return (
    <Section title={t("sellers.verifications")}>
      <ul className="divide-y">
        {verifications.map(({ method, note, verified_at }) => (
          <Line
            key={verified_at}
            title={t(`sellers.methods.${method}`)}
            text={[moment(verified_at), note].filter(Boolean).join(" · ")}
          />
        ))}
      </ul>
    </Section>
  )
}
