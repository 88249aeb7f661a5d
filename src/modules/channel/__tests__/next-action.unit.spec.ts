import { nextAction } from "../next-action"
import type { NextAction } from "../types"

const ready = { payload_hash: "new", is_ready: true }
const lacking = { payload_hash: "new", is_ready: false }

test.each<[string, string | null, typeof ready | null, NextAction]>([
  ["never sent, on sale", null, ready, "create"],
  ["never sent, lacks a fact", null, lacking, "none"],
  ["never sent, not on sale", null, null, "none"],
  ["sent, unchanged", "new", ready, "none"],
  ["sent, changed", "old", ready, "update"],
  ["sent, changed, now lacks a fact", "old", lacking, "none"],
  ["sent, no longer on sale", "old", null, "withdraw"],
])("%s", (_case, sent_payload_hash, offered, expected) => {
  expect(nextAction({ sent_payload_hash, offered })).toBe(expected)
})
