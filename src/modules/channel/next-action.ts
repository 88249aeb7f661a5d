import type { NextAction } from "./types"

/** What decides about a publication. */
export type PublicationFacts = {
  /** Hash of what the channel was last given and still has; `null` if it has nothing of ours. */
  sent_payload_hash: string | null
  /** What the channel would be given now; `null` when the listing is not on sale. */
  offered: { payload_hash: string; is_ready: boolean } | null
}

/**
 * What is to be done about a listing on a channel. A listing that lacks a required fact waits; what the channel has
 * of it stays as it was sent.
 */
export function nextAction({ sent_payload_hash, offered }: PublicationFacts): NextAction {
  if (!offered) return sent_payload_hash ? "withdraw" : "none"
  if (!offered.is_ready || offered.payload_hash === sent_payload_hash) return "none"
  return sent_payload_hash ? "update" : "create"
}
