import type { MedusaContainer } from "@medusajs/framework/types"
import { CHANNEL_MODULE } from "../../modules/channel"
import type { ChannelProfile } from "../../modules/channel/profile"
import type ChannelModuleService from "../../modules/channel/service"
import { Refusal } from "../common/refusal"

/** The profile of a partner channel. @throws Refusal 404 `channel_not_found`. */
export function requireChannel(scope: MedusaContainer, code: string): ChannelProfile {
  const profile = scope.resolve<ChannelModuleService>(CHANNEL_MODULE).findProfile(code)
  if (!profile) {
    throw new Refusal("channel_not_found", `Không có sàn đối tác mã “${code}”.`, { status: 404 })
  }
  return profile
}
