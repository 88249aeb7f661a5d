import { once } from "node:events"
import type { Writable } from "node:stream"
import { Zip, ZipPassThrough } from "fflate"

// The earliest time a ZIP can carry. Every entry has it, so that the same files give the same bytes.
const entryTime = new Date(1980, 0, 1)

/**
 * Writes a ZIP file to a stream as its entries come, so that only one of them is in memory. Entries are stored as
 * they are: pictures and workbooks are compressed already. Up to 4 GB (no ZIP64).
 */
export class ZipWriter {
  readonly #out: Writable
  readonly #zip: Zip
  #bytes = 0
  #failure: Error | null = null

  constructor(out: Writable) {
    this.#out = out
    this.#zip = new Zip((error, chunk) => {
      this.#failure ??= error
      this.#bytes += chunk?.length ?? 0
      out.write(chunk)
    })
  }

  /** Adds a file; resolves when the stream can take more. `name` uses / between folders. */
  async add(name: string, content: Buffer): Promise<void> {
    const entry = new ZipPassThrough(name)
    entry.mtime = entryTime
    this.#zip.add(entry)
    entry.push(content, true)
    if (this.#failure) throw this.#failure
    if (this.#out.writableNeedDrain) await once(this.#out, "drain")
  }

  /** Writes the directory and ends the stream. Answers the size of the whole file in bytes. */
  end(): number {
    this.#zip.end()
    this.#out.end()
    return this.#bytes
  }
}
