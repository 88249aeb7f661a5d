import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { exportListingsWorkflow } from "../../../../../workflows/channel/export-listings"
import { listExportRuns, readExportRun } from "../../../../../workflows/channel/read-channels"

const LATEST = 20

/** The latest packages of a channel. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ export_runs: await listExportRuns(req.scope, req.params.code ?? "", LATEST) })
}

/** Packs everything due on a channel. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { result: id } = await exportListingsWorkflow(req.scope).run({
    input: { channel_code: req.params.code ?? "", created_by: req.auth_context.actor_id },
  })
  res.status(201).json({ export_run: await readExportRun(req.scope, id) })
}
