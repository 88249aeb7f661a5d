import { openDB, type DBSchema } from "idb"
import type { Photo } from "../lib/contract"

/*
 * What is typed at the desk stays on this machine until the server has acknowledged it: one draft a form,
 * kept apart by helper, since several clerks may share a machine. Drafts are not encrypted, therefore
 * identity numbers never reach the store: they live in this page's memory only.
 */

/** Which form a draft belongs to: `register-seller`, or `add-listing` for one seller. */
export interface DraftIdentity {
  helper_id: string
  form: "register-seller" | "add-listing"
  seller_id: string | null
}

export interface Draft extends DraftIdentity {
  key: string
  /** What the clerk recognises it by: the seller's or the product's name. */
  label: string
  /** Whose listing it is, for the list of unsent work. */
  seller_name: string | null
  /** Name of the step last seen. */
  step: string
  /** As typed, by field name. */
  fields: Record<string, string>
  /** ISO 8601 */
  saved_at: string
}

/** A photo chosen at the desk: `blob` until the server has it, `photo` from then on. */
export interface PhotoItem {
  key: string
  blob: Blob | null
  photo: Photo | null
}

interface DeskStore extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { helper_id: string } }
  photos: { key: string; value: PhotoItem[] }
}

const store = () =>
  openDB<DeskStore>("ocop-desk", 1, {
    upgrade(database) {
      database.createObjectStore("drafts", { keyPath: "key" }).createIndex("helper_id", "helper_id")
      database.createObjectStore("photos")
    },
  })
let opened: ReturnType<typeof store> | undefined
const database = () => {
  opened ??= store()
  // A store that could not be opened once (storage full, private window) may open the next time.
  opened.catch(() => (opened = undefined))
  return opened
}

/** Never written to the store. A registration number may be a household's personal number. */
const secretFields = ["identity_number", "registration_number"]
const secrets = new Map<string, Record<string, string>>()

export const draftKey = ({ helper_id, form, seller_id }: DraftIdentity): string =>
  [helper_id, form, seller_id ?? ""].join("/")

/** Keep a draft; the secret fields are held in memory for as long as the page is open. */
export async function saveDraft(draft: Omit<Draft, "key" | "saved_at">): Promise<void> {
  const key = draftKey(draft)
  const entries = Object.entries(draft.fields)
  const isSecret = ([field]: [string, string]) => secretFields.includes(field)
  secrets.set(key, Object.fromEntries(entries.filter(isSecret)))
  const fields = Object.fromEntries(entries.filter((entry) => !isSecret(entry)))
  const db = await database()
  await db.put("drafts", { ...draft, fields, key, saved_at: new Date().toISOString() })
}

/** The draft of a form, secret fields filled in when this page still remembers them; null when there is none. */
export async function loadDraft(identity: DraftIdentity): Promise<Draft | null> {
  const key = draftKey(identity)
  const db = await database()
  const draft = await db.get("drafts", key)
  return draft ? { ...draft, fields: { ...draft.fields, ...secrets.get(key) } } : null
}

/** A helper's unsent work, newest first. */
export async function listDrafts(helperId: string): Promise<Draft[]> {
  const db = await database()
  const drafts = await db.getAllFromIndex("drafts", "helper_id", helperId)
  return drafts.sort((a, b) => b.saved_at.localeCompare(a.saved_at))
}

/** Forget a draft and its photos: only after the server's acknowledgement, or when the clerk says so. */
export async function clearDraft(identity: DraftIdentity): Promise<void> {
  const key = draftKey(identity)
  secrets.delete(key)
  const db = await database()
  const change = db.transaction(["drafts", "photos"], "readwrite")
  await Promise.all([
    change.objectStore("drafts").delete(key),
    change.objectStore("photos").delete(key),
    change.done,
  ])
}

export async function loadPhotos(identity: DraftIdentity): Promise<PhotoItem[]> {
  const db = await database()
  return (await db.get("photos", draftKey(identity))) ?? []
}

export async function savePhotos(identity: DraftIdentity, photos: PhotoItem[]): Promise<void> {
  const db = await database()
  await db.put("photos", photos, draftKey(identity))
}
