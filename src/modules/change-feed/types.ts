/**
 * What a change is noted under. A row that has no id a reader would ask for is noted under the thing it belongs to (a
 * price under its price set, a stock level under its inventory item); which product that is, is looked up by the reader
 * when it reads. Looked up by the trigger, a link made by a transaction still open would be missed for good.
 */
export const CHANGED_ENTITIES = [
  "product",
  "variant",
  "price",
  "price_set",
  "price_list",
  "inventory_item",
  "listing",
  "seller",
  "certificate",
  "decision",
] as const
export type ChangedEntity = (typeof CHANGED_ENTITIES)[number]

/** `delete`: the entity itself is gone, by DELETE or by `deleted_at`. */
export type ChangeKind = "upsert" | "delete"

/** Stands for all rows of an entity in `Change.entity_id`: a TRUNCATE names none. */
export const EVERY_ID = "*"

export type Change = {
  entity: ChangedEntity
  /** The entity's id, or `EVERY_ID`. */
  entity_id: string
  kind: ChangeKind
}

/** A table that is watched: its changes are noted under `entity`, with the id found in `id_column`. */
export type WatchedTable = { table: string; entity: ChangedEntity; id_column: string }

/** What came of a reader's turn. */
export type Turn =
  /** Another process is at this reader's turn. */
  | { outcome: "busy" }
  /** The reader had no place in the feed and started over from its source. */
  | { outcome: "started_over" }
  /** This many rows were read and are done with; 0 when there was nothing to read. */
  | { outcome: "advanced"; count: number }

/** What a reader does at its turn. Both may run again for the same changes after a crash, so they must be repeatable. */
export type ReaderWork = {
  /** Rows read at a turn, at most. */
  limit: number
  /** Brings the reader's own data up to date with these changes, in the feed's order. */
  apply: (changes: Change[]) => Promise<void>
  /** Rebuilds all of the reader's own data from its source. */
  startOver: () => Promise<void>
}

/** Ages in hours. */
export type Retention = {
  /** Rows read by all readers are kept this long, to look things up in. */
  keep_read_hours: number
  /** A reader that left rows unread this long loses its place and starts over when it comes back. */
  keep_unread_hours: number
}
