import { useState } from "preact/hooks"
import type { HelperSeller } from "../../lib/contract"
import { formatMoment } from "../../lib/format"
import { call } from "../client"
import { Notice, WhenLoaded } from "../components/notice"
import { Screen } from "../components/screen"
import { SellerState } from "../components/states"
import { useDesk } from "../desk-context"
import { kindName, words } from "../dictionary"
import { clearDraft, listDrafts, type Draft } from "../drafts"
import { hrefTo } from "../route"
import { messageOf, useLoad } from "../use-load"

const pageSize = 20

interface SellersPage {
  sellers: HelperSeller[]
  count: number
}

const loadSellers = (query: string, offset: number) =>
  call<SellersPage>(
    `/helper/sellers?limit=${pageSize}&offset=${offset}&q=${encodeURIComponent(query.normalize("NFC").trim())}`,
  )

/** Today: the one big thing to do, what was left unsent, and the helper's sellers. */
export function Home() {
  const { helper } = useDesk()
  return (
    <Screen title={words.today.title}>
      <p>
        {words.today.greeting(helper.name)}
        <br />
        <small>{helper.organisation.name}</small>
      </p>
      <a class="button main wide" href={hrefTo("dang-ky")}>
        <strong>{words.today.register}</strong>
        <small>{words.today.registerHint}</small>
      </a>
      <UnsentWork helperId={helper.id} />
      <Sellers />
    </Screen>
  )
}

function UnsentWork({ helperId }: { helperId: string }) {
  const [drafts, reload] = useLoad(helperId, () => listDrafts(helperId))
  // A machine that can't keep drafts has none to show; the form itself says that it can't.
  if (drafts.state !== "ready" || drafts.value.length === 0) return null

  const discard = async (draft: Draft) => {
    if (!confirm(words.today.discardAsk)) return
    await clearDraft(draft)
    reload()
  }
  return (
    <section aria-labelledby="unsent">
      <h2 id="unsent">
        {words.today.unsent} <span class="count">{drafts.value.length}</span>
      </h2>
      <ul class="cards">
        {drafts.value.map((draft) => (
          <li key={draft.key} class="card">
            <p>
              <strong>{draft.label || words.today.unnamed}</strong>
              <br />
              <small>
                {draft.form === "register-seller" ? words.today.registration : words.today.listing}
                {draft.seller_name && ` · ${draft.seller_name}`}
                <br />
                {words.today.savedAt(formatMoment(draft.saved_at))}
              </small>
            </p>
            <div class="card-actions">
              <a
                class="button"
                href={
                  draft.seller_id
                    ? hrefTo("nguoi-ban", draft.seller_id, "them-san-pham", draft.step)
                    : hrefTo("dang-ky", draft.step)
                }
              >
                {words.today.resume}
              </a>
              <button type="button" class="button quiet" onClick={() => void discard(draft)}>
                {words.today.discard}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sellers() {
  const [typed, setTyped] = useState("")
  const [query, setQuery] = useState("")
  const [page, reload] = useLoad(query, () => loadSellers(query, 0))
  return (
    <section aria-labelledby="sellers">
      <h2 id="sellers">{words.today.sellers}</h2>
      <form
        role="search"
        class="search"
        onSubmit={(event) => {
          event.preventDefault()
          setQuery(typed)
        }}
      >
        <input
          type="search"
          aria-label={words.today.search}
          placeholder={words.today.search}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.today.searchButton}
        </button>
      </form>
      <WhenLoaded loaded={page} onRetry={reload}>
        {(first) => <SellerList key={query} query={query} first={first} />}
      </WhenLoaded>
    </section>
  )
}

function SellerList({ query, first }: { query: string; first: SellersPage }) {
  const [sellers, setSellers] = useState(first.sellers)
  const [failure, setFailure] = useState("")
  const [isBusy, setBusy] = useState(false)

  const loadMore = async () => {
    if (isBusy) return
    setBusy(true)
    setFailure("")
    try {
      const next = await loadSellers(query, sellers.length)
      setSellers([...sellers, ...next.sellers])
    } catch (problem) {
      setFailure(messageOf(problem))
    } finally {
      setBusy(false)
    }
  }

  if (sellers.length === 0) {
    return <p class="empty">{query ? words.today.noneFound(query) : words.today.none}</p>
  }
  return (
    <>
      <ul class="cards">
        {sellers.map((seller) => (
          <li key={seller.id}>
            <a class="card" href={hrefTo("nguoi-ban", seller.id)}>
              <strong>{seller.name}</strong>
              <SellerState status={seller.status} />
              <small>
                {[
                  kindName(seller.kind),
                  seller.commune_name,
                  words.today.listings(seller.listing_count),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </a>
          </li>
        ))}
      </ul>
      {failure && <Notice tone="bad">{failure}</Notice>}
      {sellers.length < first.count && (
        <button
          type="button"
          class="button wide"
          aria-disabled={isBusy}
          onClick={() => void loadMore()}
        >
          {isBusy ? words.loading : words.today.more}
        </button>
      )}
    </>
  )
}
