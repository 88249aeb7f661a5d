import { words } from "../dictionary"

/** A state in words; its colour only repeats them. A state this desk doesn't know is shown as it came. */
function State({ status, table }: { status: string; table: Record<string, { name: string }> }) {
  return <span class={`state state-${status}`}>{table[status]?.name ?? status}</span>
}

export const SellerState = ({ status }: { status: string }) => (
  <State status={status} table={words.sellerStates} />
)

export const ListingState = ({ status }: { status: string }) => (
  <State status={status} table={words.listingStates} />
)
