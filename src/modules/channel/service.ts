import { MedusaService } from "@medusajs/framework/utils"
import { dataPath } from "../../lib/data-file"
import Delivery from "./models/delivery"
import ExportRun from "./models/export-run"
import Publication from "./models/publication"
import { readChannelProfiles, type ChannelProfile } from "./profile"

/** Partner channels' profiles, and what was and is to be published on them. */
class ChannelModuleService extends MedusaService({ Publication, ExportRun, Delivery }) {
  protected readonly profiles_: readonly ChannelProfile[]

  /** @throws Error naming a wrong profile, so that it shows at start and not in the middle of an export. */
  constructor(...dependencies: unknown[]) {
    super(...dependencies)
    this.profiles_ = readChannelProfiles(dataPath("channels")).filter(({ enabled }) => enabled)
  }

  /** The channels operators work with. */
  listProfiles(): readonly ChannelProfile[] {
    return this.profiles_
  }

  /** One of these channels, or `undefined`. */
  findProfile(code: string): ChannelProfile | undefined {
    return this.profiles_.find((profile) => profile.code === code)
  }
}

export default ChannelModuleService
