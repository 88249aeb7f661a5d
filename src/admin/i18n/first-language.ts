const STORED_AS = "lng"

/**
 * Until somebody chooses a language in their profile, the dashboard speaks English, whatever the browser asks for. A
 * browser that asks for Vietnamese gets it; a choice made is left alone.
 */
export function speakVietnameseAtFirst(): void {
  const hasChosen =
    localStorage.getItem(STORED_AS) !== null ||
    document.cookie.split("; ").some((cookie) => cookie.startsWith(`${STORED_AS}=`))
  if (!hasChosen && navigator.language.toLowerCase().startsWith("vi")) {
    localStorage.setItem(STORED_AS, "vi")
  }
}
