/** The page asked for by `?trang=`, from 1 on; anything else is the first. */
export function pageOf(url: URL): number {
  const asked = url.searchParams.get("trang") ?? ""
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
}

export const pagesOf = (count: number, pageSize: number): number =>
  Math.max(1, Math.ceil(count / pageSize))
