/** A whole number below 1 000 003 drawn by lot from a name, the same on every machine. */
export function lotOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7)
}
