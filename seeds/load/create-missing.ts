/**
 * Creates those of the wanted rows whose id is not there yet, so that an interrupted seed is completed and a finished one
 * changed by nothing. Seeded rows have fixed ids for this reason.
 */
export async function createMissing<Row extends { id: string }>(
  wanted: Row[],
  list: (filters: { id: string[] }, config: { take: number }) => Promise<{ id: string }[]>,
  create: (missing: Row[]) => Promise<unknown>,
): Promise<void> {
  const known = await list({ id: wanted.map(({ id }) => id) }, { take: wanted.length })
  const standing = new Set(known.map(({ id }) => id))
  const missing = wanted.filter(({ id }) => !standing.has(id))
  if (missing.length > 0) await create(missing)
}
