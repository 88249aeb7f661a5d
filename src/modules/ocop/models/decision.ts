import { model } from "@medusajs/framework/utils"
import { CERTIFYING_LEVELS } from "../types"
import Certificate from "./certificate"

/** The decision (quyết định) that certifies one or many products. */
const Decision = model
  .define("ocop_decision", {
    id: model.id({ prefix: "dec" }).primaryKey(),
    number: model.text().nullable(),
    issuer: model.text().nullable(),
    issued_on: model.text().nullable(),
    level: model.enum([...CERTIFYING_LEVELS]).nullable(),
    /** The decision as the source words it, where number and date are not known apart. */
    stated_as: model.text().nullable(),
    certificates: model.hasMany(() => Certificate, { mappedBy: "decision" }),
  })
  .indexes([
    {
      on: ["number", "issuer", "issued_on"],
      unique: true,
      where: "deleted_at IS NULL AND number IS NOT NULL",
    },
  ])

export default Decision
