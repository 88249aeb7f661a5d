import type { ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHANNEL_MODULE } from "../../../modules/channel"
import { nextAction } from "../../../modules/channel/next-action"
import type { ChannelProfile } from "../../../modules/channel/profile"
import { missingFacts, renderListing } from "../../../modules/channel/render-listing"
import type ChannelModuleService from "../../../modules/channel/service"
import type { NextAction, OfferedListing } from "../../../modules/channel/types"
import { offeredListings } from "../offered-listings"
import { requireChannel } from "../require-channel"

/** Publications by next action; `not_ready` ones are on none of the others' accounts. */
export type PublicationCounts = Record<NextAction | "not_ready", number>

type Undo = {
  created: string[]
  changed: { id: string; next_action: NextAction }[]
}

const WAIT_SECONDS = 60

export const refreshPublicationsStepId = "refresh-publications"
/**
 * Brings what is to be done on a channel up to date with what is on sale now, and counts it. One at a time a channel,
 * so that a listing never gets two publications.
 */
export const refreshPublicationsStep = createStep(
  refreshPublicationsStepId,
  async ({ channel_code }: { channel_code: string }, { container }) => {
    const profile = requireChannel(container, channel_code)
    const locking = container.resolve<ILockingModule>(Modules.LOCKING)
    const { counts, undo } = await locking.execute(
      `refresh-publications:${channel_code}`,
      () => refresh(container, profile),
      { timeout: WAIT_SECONDS },
    )
    return new StepResponse(counts, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      const channels = container.resolve<ChannelModuleService>(CHANNEL_MODULE)
      await channels.updatePublications(undo.changed)
      await channels.deletePublications(undo.created)
    }
  },
)

async function refresh(
  scope: MedusaContainer,
  profile: ChannelProfile,
): Promise<{ counts: PublicationCounts; undo: Undo }> {
  const channels = scope.resolve<ChannelModuleService>(CHANNEL_MODULE)
  const channel_code = profile.code
  const known = await channels.listPublications(
    { channel_code },
    { select: ["id", "listing_id", "next_action", "sent_payload_hash"] },
  )
  const notSeen = new Map(known.map((publication) => [publication.listing_id, publication]))
  const counts: PublicationCounts = { none: 0, create: 0, update: 0, withdraw: 0, not_ready: 0 }
  const undo: Undo = { created: [], changed: [] }
  const changes: { id: string; next_action: NextAction }[] = []
  const change = (publication: (typeof known)[number], next_action: NextAction) => {
    if (publication.next_action !== next_action) {
      changes.push({ id: publication.id, next_action })
      undo.changed.push({ id: publication.id, next_action: publication.next_action })
    }
  }

  for await (const batch of offeredListings(scope)) {
    const missing: { listing: OfferedListing; next_action: NextAction }[] = []
    for (const listing of batch) {
      const publication = notSeen.get(listing.id)
      notSeen.delete(listing.id)
      const is_ready = missingFacts(profile, listing).length === 0
      const next_action = nextAction({
        sent_payload_hash: publication?.sent_payload_hash ?? null,
        offered: { payload_hash: renderListing(profile, listing).payload_hash, is_ready },
      })
      counts[is_ready ? next_action : "not_ready"] += 1
      if (publication) change(publication, next_action)
      else missing.push({ listing, next_action })
    }
    const created = await channels.createPublications(
      missing.map(({ listing, next_action }) => ({
        channel_code,
        listing_id: listing.id,
        product_id: listing.product_id,
        next_action,
      })),
    )
    undo.created.push(...created.map(({ id }) => id))
  }
  for (const publication of notSeen.values()) {
    const { sent_payload_hash } = publication
    const next_action = nextAction({ sent_payload_hash, offered: null })
    counts[next_action === "none" ? "not_ready" : next_action] += 1
    change(publication, next_action)
  }
  if (changes.length > 0) {
    await channels.updatePublications(changes)
  }
  return { counts, undo }
}
