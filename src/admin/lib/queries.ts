import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query"
import type {
  ExportRun,
  Listing,
  ListingDetail,
  Page,
  PartnerChannel,
  Publication,
  Seller,
  SellerDetail,
  VerificationMethod,
} from "./api-types"
import { post, read } from "./client"

export const PAGE_SIZE = 20

type ListFilter = { status: string; q: string; offset: number }

const asQuery = (filter: ListFilter) => ({ ...filter, limit: PAGE_SIZE })

/** All keys begin with "ocop": the dashboard shares its query client with every plugin. */
const keys = {
  sellers: ["ocop", "sellers"],
  listings: ["ocop", "listings"],
  channels: ["ocop", "partner-channels"],
} as const

/** A decision changes what the other pages show: the queue, the seller's state, what is due on the channels. */
const refreshAll = (client: QueryClient) => client.invalidateQueries({ queryKey: ["ocop"] })

export function useSellers(filter: ListFilter) {
  return useQuery({
    queryKey: [...keys.sellers, "list", filter],
    queryFn: () => read<Page & { sellers: Seller[] }>("/admin/sellers", asQuery(filter)),
    placeholderData: keepPreviousData,
  })
}

export function useSeller(id: string) {
  return useQuery({
    queryKey: [...keys.sellers, id],
    queryFn: async () => (await read<{ seller: SellerDetail }>(`/admin/sellers/${id}`)).seller,
  })
}

export type SellerDecision =
  | { verb: "verify"; body: { method: VerificationMethod; note?: string } }
  | { verb: "reject"; body: { reason: string } }

export function useDecideSeller(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ verb, body }: SellerDecision) => post(`/admin/sellers/${id}/${verb}`, body),
    onSettled: () => refreshAll(client),
  })
}

export function useListings(filter: ListFilter) {
  return useQuery({
    queryKey: [...keys.listings, "list", filter],
    queryFn: () => read<Page & { listings: Listing[] }>("/admin/listings", asQuery(filter)),
    placeholderData: keepPreviousData,
  })
}

export function useListing(id: string) {
  return useQuery({
    queryKey: [...keys.listings, id],
    queryFn: async () => (await read<{ listing: ListingDetail }>(`/admin/listings/${id}`)).listing,
    enabled: id !== "",
  })
}

/** The id of the listing that stands behind a Medusa product, or "" when it is no listing. */
export function useListingIdOfProduct(product_id: string) {
  return useQuery({
    queryKey: [...keys.listings, "of-product", product_id],
    queryFn: async () => {
      const { product } = await read<{ product: { listing?: { id: string } | null } }>(
        `/admin/products/${product_id}`,
        { fields: "id,listing.id" },
      )
      return product.listing?.id ?? ""
    },
  })
}

export type ListingDecision = { verb: "publish" | "reject"; remark: string }

export function useDecideListing(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ verb, remark }: ListingDecision) =>
      post(`/admin/listings/${id}/${verb}`, remark ? { remark } : {}),
    onSettled: () => refreshAll(client),
  })
}

export function usePartnerChannels() {
  return useQuery({
    queryKey: keys.channels,
    queryFn: async () =>
      (await read<{ channels: PartnerChannel[] }>("/admin/partner-channels")).channels,
  })
}

export function usePublications(code: string, filter: { next_action: string; offset: number }) {
  return useQuery({
    queryKey: [...keys.channels, code, "publications", filter],
    queryFn: () =>
      read<Page & { publications: Publication[] }>(`/admin/partner-channels/${code}/publications`, {
        ...filter,
        limit: PAGE_SIZE,
      }),
    placeholderData: keepPreviousData,
  })
}

const RUNNING_POLL_MS = 3000

/**
 * The latest packages; asked again while one is in the making, so that the page may be left and found again.
 * @param isCreating whether this page has just asked for one.
 */
export function useExportRuns(code: string, isCreating: boolean) {
  return useQuery({
    queryKey: [...keys.channels, code, "export-runs"],
    queryFn: async () =>
      (await read<{ export_runs: ExportRun[] }>(`/admin/partner-channels/${code}/export-runs`))
        .export_runs,
    refetchInterval: ({ state }) =>
      isCreating || state.data?.some((run) => run.state === "running") ? RUNNING_POLL_MS : false,
  })
}

export function useCreatePackage(code: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () =>
      (await post<{ export_run: ExportRun }>(`/admin/partner-channels/${code}/export-runs`))
        .export_run,
    onSettled: () => refreshAll(client),
  })
}
