import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from "node:crypto"

// Keys are held as KeyObjects: printing or serialising them shows nothing of their bytes.

/** Keys that seal and open texts, as `parseSealingKeys` makes them. */
export type SealingKeys = {
  /** Seals what is written now. */
  readonly current: SealingKey
  /** Opens what any listed key has sealed. */
  readonly byId: ReadonlyMap<string, SealingKey>
  /** Makes blind indexes; derived from the oldest listed key. */
  readonly index: KeyObject
}
type SealingKey = { readonly id: string; readonly seal: KeyObject }

const version = "v1"
const cipher = "aes-256-gcm"
const ivBytes = 12
const tagBytes = 16

/**
 * Reads keys written `<keyId>:<base64 of 32 bytes>`, comma separated. The first seals; all open; the last
 * (the oldest) makes the blind indexes. To rotate, put a new key in front: what the others sealed stays
 * readable and every stored index stays findable, since the oldest key has not changed. The oldest key
 * may leave the list only together with recomputing all indexes from the opened texts.
 * Throws an Error that says which entry is wrong, without its bytes.
 */
export function parseSealingKeys(text: string): SealingKeys {
  const masters = text.split(",").map((entry, at) => parseEntry(entry.trim(), at + 1))
  const byId = new Map(
    masters.map(({ id, bytes }) => [id, { id, seal: derive(bytes, "seal") }] as const),
  )
  if (byId.size < masters.length) throw new Error("Sealing keys: two keys have the same id")
  const oldest = masters[masters.length - 1]
  return {
    current: { id: masters[0].id, seal: derive(masters[0].bytes, "seal") },
    byId,
    index: derive(oldest.bytes, "index"),
  }
}

function parseEntry(entry: string, place: number): { id: string; bytes: Buffer } {
  const parts = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(entry)
  if (!parts) {
    throw new Error(
      `Sealing keys: entry ${place} is not <keyId>:<base64 of 32 bytes> (keyId: letters, digits, - and _)`,
    )
  }
  return { id: parts[1], bytes: Buffer.from(parts[2], "base64") }
}

/** One key a purpose (HKDF-SHA256, RFC 5869), so that an index never says anything about a seal. */
function derive(master: Buffer, purpose: "seal" | "index"): KeyObject {
  return createSecretKey(
    Buffer.from(
      hkdfSync("sha256", master, Buffer.alloc(0), `ocop sealed-text ${version} ${purpose}`, 32),
    ),
  )
}

/**
 * Seals a text (AES-256-GCM, fresh 96-bit nonce): `v1.<keyId>.<base64url of nonce, cipher text, tag>`.
 * Version and key id are authenticated too, so a seal cannot be relabelled.
 */
export function sealText(keys: SealingKeys, text: string): string {
  const label = `${version}.${keys.current.id}`
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, keys.current.seal, iv).setAAD(Buffer.from(label))
  const body = Buffer.concat([
    iv,
    sealing.update(text, "utf8"),
    sealing.final(),
    sealing.getAuthTag(),
  ])
  return `${label}.${body.toString("base64url")}`
}

/** Opens what `sealText` made. Throws when the form, the key id or a single bit is not right. */
export function openText(keys: SealingKeys, sealed: string): string {
  const parts = /^(v1)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/.exec(sealed)
  if (!parts) throw new Error("Sealed text: not a text this version has sealed")
  const key = keys.byId.get(parts[2])
  if (!key) throw new Error(`Sealed text: key "${parts[2]}" is not among the sealing keys`)
  const body = Buffer.from(parts[3], "base64url")
  if (body.length < ivBytes + tagBytes) throw new Error("Sealed text: too short")
  const opening = createDecipheriv(cipher, key.seal, body.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(`${parts[1]}.${parts[2]}`))
    .setAuthTag(body.subarray(-tagBytes))
  return (
    opening.update(body.subarray(ivBytes, -tagBytes), undefined, "utf8") + opening.final("utf8")
  )
}

/**
 * A keyed fingerprint (HMAC-SHA256, hex) to find or forbid equal texts without opening any. Equal texts
 * give equal indexes, so callers prefix the kind of text and pass the normal form. It hides a 12-digit
 * number only as long as the key stays secret: whoever has the key can try all numbers.
 */
export function blindIndex(keys: SealingKeys, text: string): string {
  return createHmac("sha256", keys.index).update(text, "utf8").digest("hex")
}
