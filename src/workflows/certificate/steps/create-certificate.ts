import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OCOP_MODULE } from "../../../modules/ocop"
import type OcopModuleService from "../../../modules/ocop/service"
import { Refusal } from "../../common/refusal"
import type { CheckedCertificate } from "../check-certificate"

export type CreateCertificateInput = Omit<CheckedCertificate, "listing_id" | "decision"> & {
  product_name: string
  holder_name: string
  province_code: string
  decision_id: string
  /** Id of the officer. */
  recorded_by: string
}

export const createCertificateStepId = "create-certificate"
/** Writes a certificate an officer saw: recorded and verified in one act. Refuses a product code already used. */
export const createCertificateStep = createStep(
  createCertificateStepId,
  async (input: CreateCertificateInput, { container }) => {
    const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
    if (input.code) {
      const [same] = await ocop.listOcopCertificates({ code: input.code }, { take: 1 })
      if (same) {
        const message = `Mã số ${input.code} đã ghi cho sản phẩm “${same.product_name}”. Hãy xem lại mã số.`
        throw new Refusal("certificate_code_taken", message, {
          errors: [{ field: "code", code: "certificate_code_taken", message }],
        })
      }
    }
    const [year, month] = input.issued_on.split("-").map(Number)
    const certificate = await ocop.createOcopCertificates({
      ...input,
      status: "verified",
      issued_year: year,
      issued_month: month,
    })
    return new StepResponse(certificate.id, certificate.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<OcopModuleService>(OCOP_MODULE).deleteOcopCertificates(id)
    }
  },
)
