import { Button, Hint, Kbd, Label, Text, Textarea, toast } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { Link, useNavigate } from "react-router-dom"
import type { Listing, ListingDetail, Page } from "../lib/api-types"
import { read } from "../lib/client"
import { useDecideListing, type ListingDecision as Decision } from "../lib/queries"
import { useWords } from "../lib/words"
import { Section } from "./section"

/** The listing that waits longest now, if any waits. */
async function nextInQueue(): Promise<string | undefined> {
  const query = { status: "proposed", limit: 1, offset: 0 }
  const { listings } = await read<Page & { listings: Listing[] }>("/admin/listings", query)
  return listings[0]?.id
}

/** The operator's decision on a proposed listing; after it the next one in the queue opens. */
export function ListingDecision({ listing }: { listing: ListingDetail }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { mutateAsync, isPending, variables } = useDecideListing(listing.id)
  const [remark, setRemark] = useState("")
  const [isMissing, setIsMissing] = useState(false)
  const isSellerVerified = listing.seller.status === "verified"
  const needsLicence = listing.product_set?.conditional === true
  const isSellable = isSellerVerified && !needsLicence

  const decide = async (verb: Decision["verb"]) => {
    const isRemarkMissing = verb === "reject" && !remark.trim()
    setIsMissing(isRemarkMissing)
    if (isRemarkMissing || isPending) return
    try {
      await mutateAsync({ verb, remark: remark.trim() })
      const done = verb === "publish" ? "listings.published" : "listings.rejected"
      toast.success(t(done, { title: listing.title }))
      const next = await nextInQueue()
      if (!next) toast.info(t("listings.allDone"))
      navigate(next ? `/listings/${next}` : "/listings")
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isSellable) {
      event.preventDefault()
      void decide("publish")
    }
  }

  return (
    <Section title={t("listings.decide")}>
      <div className="flex flex-col gap-4 px-6 py-4" onKeyDown={onKeyDown}>
        {needsLicence && (
          <Text size="small" role="status">
            {t("listings.needsLicence")}
          </Text>
        )}
        {!isSellerVerified && (
          <Text size="small" role="status">
            {t("listings.sellerWaits")}{" "}
            <Link to={`/sellers/${listing.seller.id}`} className="text-ui-fg-interactive">
              {t("listings.openSeller")}
            </Link>
          </Text>
        )}
        <div className="flex flex-col gap-1">
          <Label htmlFor="remark">{t("listings.remark")}</Label>
          <Textarea
            id="remark"
            autoFocus
            maxLength={1000}
            value={remark}
            aria-invalid={isMissing}
            aria-describedby="remark-hint"
            onChange={({ target }) => setRemark(target.value)}
          />
          <Hint id="remark-hint" variant={isMissing ? "error" : "info"}>
            {t(isMissing ? "listings.remarkMissing" : "listings.remarkHint")}
          </Hint>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            disabled={!isSellable || isPending}
            isLoading={isPending && variables.verb === "publish"}
            onClick={() => void decide("publish")}
          >
            {t("listings.publish")}
          </Button>
          <Button
            variant="secondary"
            disabled={isPending}
            isLoading={isPending && variables.verb === "reject"}
            onClick={() => void decide("reject")}
          >
            {t("listings.reject")}
          </Button>
          {isSellable && (
            <Text size="xsmall" className="text-ui-fg-muted hidden md:block">
              <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t("listings.keys")}
            </Text>
          )}
        </div>
      </div>
    </Section>
  )
}
