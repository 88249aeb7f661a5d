import { once } from "node:events"
import type { Readable } from "node:stream"
import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Refusal } from "../common/refusal"

/** A key of a public file without folders; the local provider begins the keys of private ones with `private-`. */
const publicKey = /^(?!private-)\w[\w.-]{0,199}$/

/**
 * Opens a public file of the file module by its key; the stream has begun, so the file is there.
 * @throws Refusal 404 `file_not_found`, for private files too.
 */
export async function openPublicFile(scope: MedusaContainer, key: string): Promise<Readable> {
  try {
    if (publicKey.test(key)) {
      const content = await scope.resolve<IFileModuleService>(Modules.FILE).getDownloadStream(key)
      await once(content, "readable")
      return content
    }
  } catch {
    // Gone, or never there: the same to whoever asks.
  }
  throw new Refusal("file_not_found", "Không tìm thấy tệp này.", { status: 404 })
}
