import type { Commune } from "../lib/contract"
import { fold } from "./text"

export type Unit = Pick<Commune, "code" | "name">

/** Communes whose name holds every typed word; those that begin with it come first. */
export function matchingCommunes<Commune extends Unit>(
  communes: Commune[],
  typed: string,
): Commune[] {
  const query = fold(typed)
  const parts = query.split(" ")
  const rank = (name: string) =>
    Number(
      !fold(name)
        .replace(/^(xa|phuong|dac khu) /, "")
        .startsWith(query),
    )
  return communes
    .filter(({ name }) => parts.every((part) => fold(name).includes(part)))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name, "vi"))
}
