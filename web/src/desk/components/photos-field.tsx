import { useEffect, useState } from "preact/hooks"
import { words } from "../dictionary"
import type { PhotoItem } from "../drafts"
import { fallbackPath } from "../../lib/photo"
import type { Control } from "../use-form"
import { mostPhotos, type Photos, type UploadState } from "../use-photos"

/** An address for a picture that is still on this machine. */
function useBlobUrl(blob: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return setUrl(null)
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}

const stateText = (item: PhotoItem, upload: UploadState | undefined): string => {
  if (item.photo) return words.listing.photos.uploaded
  if (!upload) return words.listing.photos.waiting
  return "percent" in upload
    ? words.listing.photos.uploading(upload.percent)
    : words.listing.photos.failed
}

function PhotoRow({
  item,
  index,
  upload,
  onRemove,
  onRetry,
}: {
  item: PhotoItem
  index: number
  upload: UploadState | undefined
  onRemove: () => void
  onRetry: () => void
}) {
  const blobUrl = useBlobUrl(item.blob)
  const source = item.photo ? fallbackPath(item.photo, 480) : blobUrl
  const label = words.listing.photos.preview(index + 1)
  return (
    <li class="photo">
      {source && <img src={source} alt={label} width="120" height="120" />}
      <div>
        <p role="status">{stateText(item, upload)}</p>
        {upload && "percent" in upload && (
          <progress value={upload.percent} max="100" aria-label={label} />
        )}
        {upload && "failure" in upload && <p class="error">{upload.failure}</p>}
        {upload && "failure" in upload && upload.mayRetry && (
          <button type="button" class="button" onClick={onRetry}>
            {words.listing.photos.retry}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          aria-label={`${words.listing.photos.remove}: ${label}`}
          onClick={onRemove}
        >
          {words.listing.photos.remove}
        </button>
      </div>
    </li>
  )
}

function PhotoButton({
  label,
  capture,
  disabled,
  onFiles,
}: {
  label: string
  capture: boolean
  disabled: boolean
  onFiles: (files: Iterable<File>) => void
}) {
  return (
    <label class={disabled ? "button is-off" : "button"}>
      {label}
      <input
        type="file"
        class="visually-hidden"
        accept="image/jpeg,image/png,image/webp"
        disabled={disabled}
        {...(capture ? { capture: "environment" } : { multiple: true })}
        onChange={(event) => {
          onFiles(event.currentTarget.files ?? [])
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = ""
        }}
      />
    </label>
  )
}

/** Photos from the camera or from files, each with its preview and how far its upload is. */
export function PhotosField({ control, photos }: { control: Control; photos: Photos }) {
  const isFull = photos.items.length >= mostPhotos
  return (
    <fieldset class={control.problem ? "field is-wrong" : "field"} id={control.id} tabIndex={-1}>
      <legend class="visually-hidden">{words.listing.fields.photo_ids}</legend>
      <p class="hint">{words.listing.photos.lead}</p>
      {control.problem && <p class="error">{control.problem}</p>}
      {photos.refused && (
        <p class="error" role="alert">
          {photos.refused}
        </p>
      )}
      <ol class="photos">
        {photos.items.map((item, index) => (
          <PhotoRow
            key={item.key}
            item={item}
            index={index}
            upload={photos.uploads[item.key]}
            onRemove={() => photos.remove(item.key)}
            onRetry={() => photos.retry(item.key)}
          />
        ))}
      </ol>
      <div class="photo-buttons">
        <PhotoButton
          label={words.listing.photos.camera}
          capture
          disabled={isFull}
          onFiles={photos.add}
        />
        <PhotoButton
          label={words.listing.photos.file}
          capture={false}
          disabled={isFull}
          onFiles={photos.add}
        />
      </div>
    </fieldset>
  )
}
