export type Lang = "vi" | "en"

/** Vietnamese has the plain addresses, English the same ones under /en. */
const englishPrefix = "/en"

/** Splits "/en/san-pham" into its language and the path every language shares: { lang: "en", path: "/san-pham" }. */
export function splitLanguage(pathname: string): { lang: Lang; path: string } {
  if (pathname === englishPrefix || pathname.startsWith(`${englishPrefix}/`)) {
    return { lang: "en", path: pathname.slice(englishPrefix.length) || "/" }
  }
  return { lang: "vi", path: pathname }
}

/** The address of a shared path in a language: ("en", "/san-pham?q=chè") → "/en/san-pham?q=chè". */
export function pathIn(lang: Lang, path: string): string {
  if (lang === "vi") return path
  if (path === "/") return englishPrefix
  return path.startsWith("/?") ? englishPrefix + path.slice(1) : englishPrefix + path
}
