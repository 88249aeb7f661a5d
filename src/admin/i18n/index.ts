import { speakVietnameseAtFirst } from "./first-language"
import en from "./json/en.json"
import vi from "./json/vi.json"

// The dashboard takes the words of its plugins before it chooses a language.
speakVietnameseAtFirst()

/** Our words, in a namespace of our own so that none of the dashboard's is overwritten. */
export default { en: { ocop: en }, vi: { ocop: vi } }
