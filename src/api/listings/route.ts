import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { knownProvince } from "../../workflows/common/known-province"
import { searchListings } from "../../workflows/listing/search-listings"
import type { ListingsQuery } from "./validators"

/** Lists the listings on sale, with counts to filter by. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const question = req.validatedQuery as ListingsQuery
  if (question.province_code) {
    knownProvince(question.province_code)
  }
  const answer = await searchListings(req.scope, question)
  if (!answer) {
    res.setHeader("Retry-After", "5")
    res.status(503).json({
      code: "index_being_built",
      type: "unavailable",
      message: "Danh sách sản phẩm đang được chuẩn bị. Hãy mở lại trang sau ít giây.",
    })
    return
  }
  const { limit, offset } = question
  res.json({ listings: answer.listings, count: answer.count, limit, offset, facets: answer.facets })
}
