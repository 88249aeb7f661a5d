import type { ExecArgs } from "@medusajs/framework/types"
import { prepareStore, readInstallation } from "./load/installation"

/** Run by `medusa exec` at the first start without demo data. Changes nothing the second time. */
export default async function ({ container }: ExecArgs): Promise<void> {
  await prepareStore(container, readInstallation(process.env))
}
