import { useEffect, useState } from "preact/hooks"

/** Where the desk is: the hash split at its slashes, "#/nguoi-ban/abc" → ["nguoi-ban", "abc"]. */
export type Route = string[]

const read = (): Route =>
  location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent)

/** The present route; the phone's Back button changes it too, therefore each step of a form has its own. */
export function useRoute(): Route {
  const [route, setRoute] = useState(read)
  useEffect(() => {
    const follow = () => setRoute(read())
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  }, [])
  return route
}

/** The link to a place of the desk. */
export const hrefTo = (...parts: string[]): string => `#/${parts.map(encodeURIComponent).join("/")}`

/** Go to a place of the desk. */
export const go = (...parts: string[]): void => {
  location.hash = hrefTo(...parts)
}

/** The same without leaving the present place in the history. */
export const goInstead = (...parts: string[]): void => location.replace(hrefTo(...parts))
