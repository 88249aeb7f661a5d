import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkCertificate } from "../../../workflows/certificate/check-certificate"
import {
  listProvinceCertificates,
  readCertificate,
} from "../../../workflows/certificate/read-certificates"
import { recordCertificateWorkflow } from "../../../workflows/certificate/record-certificate"
import { actingOfficerOf, provinceOf } from "../../actors"
import type { OfficerCertificatesQuery, RecordCertificateBody } from "../validators"

/** The certificates of the officer's province. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const province_code = provinceOf(req)
  const page = req.validatedQuery as unknown as OfficerCertificatesQuery
  const { certificates, count } = await listProvinceCertificates(req.scope, province_code, page)
  res.json({ certificates, count, limit: page.limit, offset: page.offset })
}

/** Records a certificate for a product of the officer's province. */
export async function POST(req: MedusaRequest<RecordCertificateBody>, res: MedusaResponse) {
  const { id: officer_id } = actingOfficerOf(req)
  const certificate = checkCertificate(req.validatedBody)
  const { result: id } = await recordCertificateWorkflow(req.scope).run({
    input: { certificate, officer_id, province_code: provinceOf(req) },
  })
  res.status(201).json({ certificate: await readCertificate(req.scope, id) })
}
