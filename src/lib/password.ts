import { randomBytes, scrypt, timingSafeEqual } from "node:crypto"

/** scrypt's cost: 2^15 rounds with 32 MiB, about 60 ms on a small server. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const KEY_BYTES = 32

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(password.normalize("NFC"), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

/** `<salt>.<key>`, both base64url, for storage. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString("base64url")}.${(await derive(password, salt)).toString("base64url")}`
}

/** Whether the password makes the stored hash; false for a hash that is not ours. Constant-time compare. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [salt, key] = stored.split(".").map((part) => Buffer.from(part, "base64url"))
  if (!salt?.length || key?.length !== KEY_BYTES) {
    return false
  }
  return timingSafeEqual(await derive(password, salt), key)
}
