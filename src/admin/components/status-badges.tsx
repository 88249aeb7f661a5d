import { Badge, StatusBadge } from "@medusajs/ui"
import type {
  CertificateLine,
  CertificateState,
  ExportRun,
  ListingStatus,
  PartnerChannel,
  Publication,
  SellerStatus,
} from "../lib/api-types"
import { useWords } from "../lib/words"

type Colour = "green" | "orange" | "red" | "grey" | "blue"

const SELLER_COLOURS: Record<SellerStatus, Colour> = {
  draft: "grey",
  submitted: "orange",
  verified: "green",
  suspended: "red",
  closed: "grey",
  rejected: "red",
}

export function SellerBadge({ status }: { status: SellerStatus }) {
  const { t } = useWords()
  return <StatusBadge color={SELLER_COLOURS[status]}>{t(`sellers.status.${status}`)}</StatusBadge>
}

const LISTING_COLOURS: Record<ListingStatus, Colour> = {
  draft: "grey",
  proposed: "orange",
  published: "green",
  rejected: "red",
}

export function ListingBadge({ status }: { status: ListingStatus }) {
  const { t } = useWords()
  return <StatusBadge color={LISTING_COLOURS[status]}>{t(`listings.status.${status}`)}</StatusBadge>
}

const CERTIFICATE_COLOURS: Record<CertificateState, Colour> = {
  active: "green",
  due: "orange",
  expired: "grey",
  revoked: "red",
  undated: "grey",
  unverified: "grey",
}

/** Star and state of a certificate, with its last day when that is known. */
export function CertificateBadge({ certificate }: { certificate: CertificateLine }) {
  const { t, day } = useWords()
  const { star, state, expires_on } = certificate
  const words = [t("listings.stars", { star }), t(`listings.certificate.${state}`).toLowerCase()]
  if (expires_on) words.push(t("listings.expiresOn", { date: day(expires_on) }))
  return <StatusBadge color={CERTIFICATE_COLOURS[state]}>{words.join(", ")}</StatusBadge>
}

const CHANNEL_COLOURS: Record<PartnerChannel["status"], Colour> = {
  active: "green",
  renamed: "blue",
  closed: "red",
  unknown: "grey",
}

export function ChannelBadge({ status }: { status: PartnerChannel["status"] }) {
  const { t } = useWords()
  return <StatusBadge color={CHANNEL_COLOURS[status]}>{t(`channels.status.${status}`)}</StatusBadge>
}

/** What is to be done about a publication; a listing that lacks facts waits for them. */
export function NextActionBadge({
  publication,
}: {
  publication: Pick<Publication, "next_action" | "missing_facts">
}) {
  const { t } = useWords()
  const { next_action, missing_facts } = publication
  if (next_action === "none" && missing_facts.length > 0) {
    return (
      <Badge size="2xsmall" color="orange">
        {t("channels.notReady")}
      </Badge>
    )
  }
  return (
    <Badge size="2xsmall" color={next_action === "none" ? "grey" : "blue"}>
      {t(`channels.next.${next_action}`)}
    </Badge>
  )
}

const EXPORT_COLOURS: Record<Publication["export_status"], Colour> = {
  idle: "grey",
  queued: "orange",
  sent: "green",
  failed: "red",
}

export function ExportBadge({ status }: { status: Publication["export_status"] }) {
  const { t } = useWords()
  return (
    <Badge size="2xsmall" color={EXPORT_COLOURS[status]}>
      {t(`channels.export.${status}`)}
    </Badge>
  )
}

const ON_CHANNEL_COLOURS: Record<Publication["channel_status"], Colour> = {
  unknown: "grey",
  under_review: "orange",
  live: "green",
  rejected: "red",
  removed: "grey",
}

export function OnChannelBadge({ status }: { status: Publication["channel_status"] }) {
  const { t } = useWords()
  return (
    <Badge size="2xsmall" color={ON_CHANNEL_COLOURS[status]}>
      {t(`channels.channel.${status}`)}
    </Badge>
  )
}

const RUN_COLOURS: Record<ExportRun["state"], Colour> = {
  running: "orange",
  ready: "green",
  failed: "red",
}

export function RunBadge({ state }: { state: ExportRun["state"] }) {
  const { t } = useWords()
  return <StatusBadge color={RUN_COLOURS[state]}>{t(`channels.run.${state}`)}</StatusBadge>
}

/** Marks what is demo data. */
export function DemoBadge() {
  const { t } = useWords()
  return (
    <Badge size="2xsmall" color="purple">
      {t("common.demo")}
    </Badge>
  )
}
