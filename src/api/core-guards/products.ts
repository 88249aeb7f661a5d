import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Refusal } from "../../workflows/common/refusal"
import { listedProducts } from "../../workflows/listing/listed-products"

type StatusChange = { id: string; status?: string | null }

const useReview = (message: string) => new Refusal("use_review", message)

/** A status that stays as it is may be sent along: the admin's form does so with every change of words. */
async function refuseStatusChanges(req: MedusaRequest, changes: StatusChange[]): Promise<void> {
  const withStatus = changes.filter(({ status }) => status)
  const listed = await listedProducts(
    req.scope,
    withStatus.map(({ id }) => id),
  )
  if (withStatus.some(({ id, status }) => listed.has(id) && listed.get(id) !== status)) {
    throw useReview(
      "Trạng thái của sản phẩm đăng bán chỉ đổi khi duyệt. Hãy mở mục Duyệt sản phẩm để đăng hoặc trả lại.",
    )
  }
}

async function refuseDeletions(req: MedusaRequest, ids: string[]): Promise<void> {
  if ((await listedProducts(req.scope, ids)).size > 0) {
    throw useReview(
      "Sản phẩm đăng bán của người bán không xóa được ở đây. Hãy mở mục Duyệt sản phẩm để trả lại.",
    )
  }
}

/** Middleware of `POST /admin/products/:id`. @throws Refusal 400 `use_review`. */
export async function guardProductUpdate(
  req: MedusaRequest<{ status?: string | null }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await refuseStatusChanges(req, [{ id: req.params.id ?? "", status: req.validatedBody.status }])
  next()
}

/** Middleware of `DELETE /admin/products/:id`. @throws Refusal 400 `use_review`. */
export async function guardProductDeletion(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await refuseDeletions(req, [req.params.id ?? ""])
  next()
}

/** Middleware of `POST /admin/products/batch`. @throws Refusal 400 `use_review`. */
export async function guardProductBatch(
  req: MedusaRequest<{ update?: StatusChange[]; delete?: string[] }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await refuseStatusChanges(req, req.validatedBody.update ?? [])
  await refuseDeletions(req, req.validatedBody.delete ?? [])
  next()
}

/** The table a call imports: sent along, or stored before under a key of the file module. */
async function importedText(req: MedusaRequest): Promise<string> {
  const { file } = req as { file?: { buffer: Buffer } }
  if (file) {
    return file.buffer.toString("utf8")
  }
  const { file_key } = Object(req.validatedBody) as { file_key?: string }
  const files = req.scope.resolve<IFileModuleService>(Modules.FILE)
  // A file that is not there is core's to answer.
  const bytes = file_key ? await files.getAsBuffer(file_key).catch(() => null) : null
  return bytes?.toString("utf8") ?? ""
}

/**
 * Middleware of core's imports, which update a product when a row names its id. A table that names a listed product
 * is refused as a whole, whatever it would change: core reads statuses out of it in more than one way.
 * @throws Refusal 400 `use_review`.
 */
export async function guardProductImport(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const ids = new Set((await importedText(req)).match(/prod_\w+/g) ?? [])
  if ((await listedProducts(req.scope, [...ids])).size > 0) {
    throw useReview(
      "Tệp có sản phẩm đăng bán của người bán. Hãy bỏ các dòng đó; sản phẩm đăng bán chỉ đổi qua mục Duyệt sản phẩm.",
    )
  }
  next()
}
