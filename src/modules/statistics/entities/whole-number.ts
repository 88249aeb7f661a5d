/** PostgreSQL answers bigint as text. Beyond 2^53 a JS number would round silently, so that is an error. */
export function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`Not a whole number that can be counted exactly: ${text}`)
  }
  return number
}

/** TypeORM transformer of a bigint column. */
export const wholeNumberColumn = { from: wholeNumber, to: (value: number): number => value }
