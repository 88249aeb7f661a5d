import type { Refused } from "./api"
import { shopWords } from "./dictionary/shop"
import type { Lang } from "./language"

/**
 * What to tell a visitor about a refusal. Ours come with a Vietnamese sentence that knows the numbers ("còn 3"); in
 * English, and for core's own English sentences, the dictionary's words stand instead.
 */
export function refusalText(refused: Refused, lang: Lang): string {
  const words = shopWords(lang)
  const known: Record<string, string> = words.refusals
  const ourSentence = /[À-ỹ]/.test(refused.message) ? refused.message : ""
  return (lang === "vi" && ourSentence) || known[refused.code] || words.refused
}
