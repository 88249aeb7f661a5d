import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import { TRANSFORMS, type TransformName } from "./transforms"

const transformNames = Object.keys(TRANSFORMS) as [TransformName, ...TransformName[]]

/** A dotted path into what `listingContext` offers, e.g. `label_facts.origin`. */
const source = z
  .string()
  .regex(/^[a-z_]+(\.[a-z_]+)*$/, "must be a dotted path such as seller.name")

const profileSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, "must be small letters, digits and hyphens"),
  name: z.string().min(1),
  former_names: z.array(z.strictObject({ name: z.string().min(1), until: z.iso.date() })),
  /** What is known of the shop itself; `renamed` and `active` shops take goods. */
  status: z.enum(["active", "renamed", "closed", "unknown"]),
  /** Whether operators see the channel. */
  enabled: z.boolean(),
  website: z.url().nullable(),
  hotline: z.string().nullable(),
  transport: z.enum(["file-package"]),
  /** The columns of the channel's sheet, in order. Widths in characters. */
  fields: z
    .array(
      z.strictObject({
        column: z.string().min(1),
        source,
        transform: z.enum(transformNames),
        width: z.number().int().min(4).max(120),
      }),
    )
    .min(1),
  categories: z.strictObject({
    /** The category of goods with a certificate in force, beside the one of their set. */
    certified: z.string().nullable(),
    /** Number of the OCOP product set (1 to 26) to the channel's category. */
    by_product_set: z.record(z.string().regex(/^([1-9]|1\d|2[0-6])$/), z.string().min(1)),
  }),
  required_facts: z.array(z.strictObject({ source, label: z.string().min(1) })),
  /** Pictures are JPEG squares of `size` pixels on white, at most `most` a listing. */
  pictures: z.strictObject({
    size: z.number().int().min(200).max(2000),
    most: z.number().int().min(1).max(20),
  }),
})

/** A partner channel (sàn đối tác) as `data/channels/<code>.json` describes it. */
export type ChannelProfile = Readonly<z.output<typeof profileSchema>>

/**
 * Checks a profile.
 * @throws Error naming the file and everything that is wrong in it, one a line.
 */
export function parseChannelProfile(file: string, content: unknown): ChannelProfile {
  const parsed = profileSchema.safeParse(content)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`)
    throw new Error(`Partner channel profile ${file} must be mended:\n${lines.join("\n")}`)
  }
  if (`${parsed.data.code}.json` !== file) {
    throw new Error(`Partner channel profile ${file} carries the code "${parsed.data.code}".`)
  }
  return parsed.data
}

/** All profiles of a folder, by file name. @throws Error on the first that is wrong. */
export function readChannelProfiles(folder: string): ChannelProfile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => parseChannelProfile(file, JSON.parse(readFileSync(join(folder, file), "utf8"))))
}
