import { useSearchParams } from "react-router-dom"

/**
 * Tab, search words and page of a list, kept in the address: it can be shared, and Back leads where one was.
 * Choosing another tab or other words starts at the first page.
 */
export function useListState(tabName: string, firstTab: string) {
  const [params, setParams] = useSearchParams()
  const change = (changes: Record<string, string>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        after.delete("offset")
        for (const [name, value] of Object.entries(changes)) {
          after.set(name, value)
        }
        return after
      },
      { replace: true },
    )
  return {
    tab: params.get(tabName) ?? firstTab,
    q: params.get("q") ?? "",
    offset: Number(params.get("offset")) || 0,
    chooseTab: (tab: string) => change({ [tabName]: tab }),
    search: (q: string) => change({ q }),
    goTo: (offset: number) => change({ offset: String(offset) }),
  }
}
