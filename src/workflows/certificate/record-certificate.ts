import type { LinkDefinition } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createRemoteLinkStep, emitEventStep } from "@medusajs/medusa/core-flows"
import { ListingEvents } from "../../modules/listing/events"
import { OCOP_MODULE } from "../../modules/ocop"
import type { CheckedCertificate } from "./check-certificate"
import { checkListingOfProvinceStep } from "./steps/check-listing-of-province"
import { createCertificateStep } from "./steps/create-certificate"
import { findOrCreateDecisionStep } from "./steps/find-or-create-decision"

export type RecordCertificateInput = {
  certificate: CheckedCertificate
  officer_id: string
  /** Province of the officer (vn-2025), which bounds what may be certified. */
  province_code: string
}

export const recordCertificateWorkflowId = "record-certificate"
/** An officer records the certificate of a product of his province. Answers the certificate's id. */
export const recordCertificateWorkflow = createWorkflow(
  recordCertificateWorkflowId,
  (input: RecordCertificateInput) => {
    const product = checkListingOfProvinceStep({
      listing_id: input.certificate.listing_id,
      province_code: input.province_code,
    })
    const decision_id = findOrCreateDecisionStep(input.certificate.decision)
    const certificate_id = createCertificateStep(
      transform({ input, product, decision_id }, ({ input, product, decision_id }) => ({
        star: input.certificate.star,
        score: input.certificate.score,
        code: input.certificate.code,
        issued_on: input.certificate.issued_on,
        expires_on: input.certificate.expires_on,
        product_name: product.product_name,
        holder_name: product.holder_name,
        province_code: input.province_code,
        decision_id,
        recorded_by: input.officer_id,
      })),
    )
    createRemoteLinkStep(
      transform({ product, certificate_id }, ({ product, certificate_id }): LinkDefinition[] => [
        {
          [Modules.PRODUCT]: { product_id: product.product_id },
          [OCOP_MODULE]: { ocop_certificate_id: certificate_id },
        },
      ]),
    )
    emitEventStep({
      eventName: ListingEvents.CHANGED,
      data: transform({ product }, ({ product }) => ({ id: product.product_id })),
    })
    return new WorkflowResponse(certificate_id)
  },
)
