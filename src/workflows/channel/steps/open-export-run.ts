import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHANNEL_MODULE } from "../../../modules/channel"
import type ChannelModuleService from "../../../modules/channel/service"
import { Refusal } from "../../common/refusal"

const INTERRUPTED = "Lượt tạo gói dừng giữa chừng. Các bản đăng vẫn như trước; hãy tạo lại gói."

export const openExportRunStepId = "open-export-run"
/**
 * Opens a run, if there is anything to export. Runs that a crash left open are closed as failed: whoever gets here
 * holds the channel alone. The undo closes this one as failed, so that the operator sees it.
 * @throws Refusal `nothing_to_export`.
 */
export const openExportRunStep = createStep(
  openExportRunStepId,
  async (run: { channel_code: string; created_by: string }, { container }) => {
    const channels = container.resolve<ChannelModuleService>(CHANNEL_MODULE)
    const { channel_code } = run
    const [due] = await channels.listPublications(
      { channel_code, next_action: { $ne: "none" } },
      { select: ["id"], take: 1 },
    )
    if (!due) {
      throw new Refusal(
        "nothing_to_export",
        "Chưa có gì để đăng: không có sản phẩm mới, thay đổi hay cần gỡ. Hãy duyệt sản phẩm hoặc bổ sung thông tin còn thiếu trước.",
      )
    }
    await channels.updateExportRuns({
      selector: { channel_code, state: "running" },
      data: { state: "failed", failure: INTERRUPTED },
    })
    const { id } = await channels.createExportRuns(run)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      const channels = container.resolve<ChannelModuleService>(CHANNEL_MODULE)
      const { failure } = await channels.retrieveExportRun(id)
      await channels.updateExportRuns({ id, state: "failed", failure: failure ?? INTERRUPTED })
    }
  },
)
