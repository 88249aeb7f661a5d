import { randomUUID } from "node:crypto"
import type { ILockingModule } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Refusal } from "../../common/refusal"

/** A holder that died without letting go keeps the channel this long, where locks outlive the process. */
const LONGEST_SECONDS = 60 * 60

const keyOf = (channel_code: string) => `export-listings:${channel_code}`

/** Who holds which channel. */
export type ChannelHold = { channel_code: string; owner: string }

export const holdChannelStepId = "hold-channel"
/** Keeps a channel for one export at a time. @throws Refusal `export_already_running`. */
export const holdChannelStep = createStep(
  holdChannelStepId,
  async ({ channel_code }: { channel_code: string }, { container }) => {
    const hold: ChannelHold = { channel_code, owner: randomUUID() }
    const locking = container.resolve<ILockingModule>(Modules.LOCKING)
    await locking
      .acquire(keyOf(channel_code), { ownerId: hold.owner, expire: LONGEST_SECONDS })
      .catch(() => {
        throw new Refusal(
          "export_already_running",
          "Đang có một gói đăng khác của sàn này được tạo. Hãy đợi gói đó xong rồi tải lại trang.",
        )
      })
    return new StepResponse(hold, hold)
  },
  async (hold, { container }) => {
    if (hold) {
      const locking = container.resolve<ILockingModule>(Modules.LOCKING)
      await locking.release(keyOf(hold.channel_code), { ownerId: hold.owner })
    }
  },
)

export const releaseChannelStepId = "release-channel"
/** Lets the channel go. */
export const releaseChannelStep = createStep(
  releaseChannelStepId,
  async ({ channel_code, owner }: ChannelHold, { container }) => {
    const locking = container.resolve<ILockingModule>(Modules.LOCKING)
    await locking.release(keyOf(channel_code), { ownerId: owner })
    return new StepResponse(undefined)
  },
)
