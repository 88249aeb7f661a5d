import { useEffect, useRef, useState } from "preact/hooks"
import { CallFailure, uploadPhoto } from "./client"
import { words } from "./dictionary"
import { savePhotos, type DraftIdentity, type PhotoItem } from "./drafts"
import { messageOf } from "./use-load"

/** Most photos of one listing, and the largest file the server takes (bytes). */
export const mostPhotos = 8
const largestPhoto = 25 * 1024 * 1024

/** `mayRetry`: the network or the server failed; a refused photo is refused again. */
export type UploadState = { percent: number } | { failure: string; mayRetry: boolean }

export interface Photos {
  items: PhotoItem[]
  uploads: Record<string, UploadState>
  /** Why the last chosen files were not all taken. */
  refused: string | null
  add: (files: Iterable<File>) => void
  remove: (key: string) => void
  retry: (key: string) => void
}

const failed = (failure: unknown): UploadState => ({
  failure: messageOf(failure),
  mayRetry: !(failure instanceof CallFailure && failure.kind === "refused"),
})

/**
 * The photos of a listing's draft: kept on this machine when chosen, then sent one after the other. A failed
 * one waits for `retry`, or for the network to return.
 */
export function usePhotos(
  identity: DraftIdentity,
  restored: PhotoItem[],
  onChange: (items: PhotoItem[]) => void,
): Photos {
  const [items, setItems] = useState(restored)
  const [uploads, setUploads] = useState<Record<string, UploadState>>({})
  const [refused, setRefused] = useState<string | null>(null)
  const latest = useRef(restored)
  const isMounted = useRef(true)

  const change = (next: PhotoItem[]) => {
    latest.current = next
    setItems(next)
    onChange(next)
    // The form says so when its draft can't be kept; photos share the same store.
    savePhotos(identity, next).catch(() => undefined)
  }
  const mark = (key: string, state: UploadState) =>
    setUploads((before) => ({ ...before, [key]: state }))
  const forgetMarks = (keep: (state: UploadState) => boolean) =>
    setUploads((before) =>
      Object.fromEntries(Object.entries(before).filter(([, state]) => keep(state))),
    )

  useEffect(() => {
    const isBusy = Object.values(uploads).some((state) => "percent" in state)
    const waiting = items.find(({ key, blob, photo }) => blob && !photo && !uploads[key])
    if (isBusy || !waiting?.blob) return
    const { key, blob } = waiting
    mark(key, { percent: 0 })
    uploadPhoto(blob, (percent) => isMounted.current && mark(key, { percent })).then(
      (photo) => {
        if (!isMounted.current) return
        forgetMarks((state) => "failure" in state)
        // The server has it: the local copy goes.
        change(latest.current.map((item) => (item.key === key ? { key, blob: null, photo } : item)))
      },
      (failure: unknown) => isMounted.current && mark(key, failed(failure)),
    )
  }, [items, uploads])

  useEffect(() => {
    const again = () => forgetMarks((state) => "percent" in state || !state.mayRetry)
    addEventListener("online", again)
    return () => {
      isMounted.current = false
      removeEventListener("online", again)
    }
  }, [])

  return {
    items,
    uploads,
    refused,
    add: (files) => {
      const chosen = [...files]
      const fitting = chosen.filter(({ size }) => size <= largestPhoto)
      const taken = fitting.slice(0, mostPhotos - latest.current.length)
      if (fitting.length < chosen.length) setRefused(words.listing.photos.tooLarge)
      else setRefused(taken.length < fitting.length ? words.listing.photos.tooMany : null)
      if (taken.length === 0) return
      const added = taken.map((blob) => ({ key: crypto.randomUUID(), blob, photo: null }))
      change([...latest.current, ...added])
    },
    remove: (key) => {
      setRefused(null)
      change(latest.current.filter((item) => item.key !== key))
    },
    retry: (key) => setUploads(({ [key]: _failed, ...others }) => others),
  }
}
