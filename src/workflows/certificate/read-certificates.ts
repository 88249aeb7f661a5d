import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CertificateState } from "../../lib/certificate-state"
import { localDate } from "../../lib/vietnam-time"
import { Refusal } from "../common/refusal"
import { unitNames } from "../common/unit-names"
import {
  presentCertificate,
  type CertificateRow,
  type PublicCertificate,
} from "../listing/present-certificate"

type RowWithProduct = CertificateRow & {
  product?: { handle: string; title: string; status: string } | null
}

async function findCertificates(
  scope: MedusaContainer,
  filters: Record<string, unknown>,
): Promise<PublicCertificate[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "ocop_certificate",
    fields: ["*", "decision.*", "product.handle", "product.title", "product.status"],
    filters,
    pagination: { order: { created_at: "DESC" } },
  })
  const context = { names: unitNames, today: localDate(new Date()) }
  return (data as unknown as RowWithProduct[]).map((row) =>
    presentCertificate(row, {
      ...context,
      listing: row.product?.status === "published" ? row.product : null,
    }),
  )
}

/**
 * The certificates of a province (vn-2025), newest record first. The state is computed and can't be asked of the
 * database; a province has some hundreds of certificates, so they are all read and cut here.
 */
export async function listProvinceCertificates(
  scope: MedusaContainer,
  province_code: string,
  page: { limit: number; offset: number; state?: CertificateState },
): Promise<{ certificates: PublicCertificate[]; count: number }> {
  const all = await findCertificates(scope, { province_code })
  const wanted = page.state ? all.filter(({ state }) => state === page.state) : all
  return {
    certificates: wanted.slice(page.offset, page.offset + page.limit),
    count: wanted.length,
  }
}

/** One certificate by its id. @throws Refusal `certificate_not_found`. */
export async function readCertificate(
  scope: MedusaContainer,
  id: string,
): Promise<PublicCertificate> {
  const [certificate] = await findCertificates(scope, { id })
  if (!certificate) {
    throw new Refusal("certificate_not_found", "Không tìm thấy giấy chứng nhận này.", {
      status: 404,
    })
  }
  return certificate
}
