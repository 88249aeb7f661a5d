import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Helper } from "../lib/contract"

export interface Desk {
  helper: Helper
  /** Go to a place of the desk and say something there, once (also read out by a screen reader). */
  goAndSay: (message: string, ...place: string[]) => void
}

export const DeskContext = createContext<Desk | null>(null)

/** The desk of the helper who is signed in; only below the sign-in. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error("useDesk outside a signed-in desk")
  return desk
}
