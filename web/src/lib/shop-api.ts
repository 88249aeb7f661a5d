import type { Answer, Api } from "./api"
import type {
  Certificate,
  Commune,
  ListingDetail,
  ListingPage,
  ListingSort,
  Province,
  PublicSeller,
  Star,
} from "./contract"

/** A question to the list of listings; what is left out does not restrict. */
export interface ListingQuestion {
  q?: string
  province_code?: string
  star?: Star
  group_code?: string
  /** Handle of a seller. */
  seller?: string
  sort?: ListingSort
  limit: number
  offset: number
}

export const listListings = (api: Api, question: ListingQuestion): Promise<Answer<ListingPage>> =>
  api.get("/listings", { ...question })

export const findListing = (
  api: Api,
  handle: string,
): Promise<Answer<{ listing: ListingDetail }>> => api.get(`/listings/${encodeURIComponent(handle)}`)

export const findSeller = (
  api: Api,
  handle: string,
): Promise<Answer<{ seller: PublicSeller & { listing_count: number } }>> =>
  api.get(`/listings/sellers/${encodeURIComponent(handle)}`)

export const findCertificate = (
  api: Api,
  reference: string,
): Promise<Answer<{ certificate: Certificate }>> =>
  api.get(`/listings/certificates/${encodeURIComponent(reference)}`)

export const listProvinces = (api: Api): Promise<Answer<{ provinces: Province[] }>> =>
  api.get("/open-data/provinces")

export const listCommunes = (
  api: Api,
  provinceCode: string,
): Promise<Answer<{ communes: Commune[] }>> =>
  api.get("/open-data/communes", { province_code: provinceCode })
