import type { HelperListing, HelperSellerDetail } from "../../lib/contract"
import { formatDate, formatMoment, formatMoney } from "../../lib/format"
import { call } from "../client"
import { Notice, WhenLoaded } from "../components/notice"
import { Screen } from "../components/screen"
import { ListingState, SellerState } from "../components/states"
import { isKeyOf, kindName, words } from "../dictionary"
import { fallbackPath } from "../../lib/photo"
import { hrefTo } from "../route"
import { useLoad } from "../use-load"

export const loadSeller = (id: string) =>
  call<{ seller: HelperSellerDetail }>(`/helper/sellers/${encodeURIComponent(id)}`)

/** One seller: its state, what happens next, its listings with what the operator remarked. */
export function SellerScreen({ id }: { id: string }) {
  const [loaded, reload] = useLoad(id, () => loadSeller(id))
  return (
    <>
      <p>
        <a class="button quiet" href={hrefTo()}>
          ← {words.home}
        </a>
      </p>
      <WhenLoaded loaded={loaded} onRetry={reload}>
        {({ seller }) => <Seller seller={seller} />}
      </WhenLoaded>
    </>
  )
}

function Seller({ seller }: { seller: HelperSellerDetail }) {
  const { mandate } = seller
  const mayList = mandate.permissions.includes("list")
  const isOpen = !["rejected", "suspended", "closed"].includes(seller.status)
  const permissionNames = mandate.permissions.map((permission) =>
    isKeyOf(words.permissions, permission) ? words.permissions[permission].name : permission,
  )
  const facts: [label: string, value: string | null][] = [
    [words.seller.identity, seller.identity_masked],
    [words.seller.phone, seller.phone_masked ?? words.seller.noPhone],
    [words.seller.representative, seller.representative_name],
    [
      words.seller.address,
      [seller.address_line, seller.commune_name, seller.province_name].filter(Boolean).join(", "),
    ],
    [
      words.seller.mandate,
      `${permissionNames.join(", ")}; ${words.seller.mandateUntil(formatDate(mandate.valid_to))}`,
    ],
    [words.seller.submittedAt, formatMoment(seller.submitted_at)],
  ]
  return (
    <Screen title={seller.name}>
      <p>
        {kindName(seller.kind)} <SellerState status={seller.status} />
      </p>
      <Notice tone="plain">
        <p>
          <strong>{words.seller.next}.</strong>{" "}
          {isKeyOf(words.sellerStates, seller.status) && words.sellerStates[seller.status].next}
        </p>
        {seller.rejection_reason && (
          <p>
            <strong>{words.seller.reason}:</strong> {seller.rejection_reason}
          </p>
        )}
      </Notice>
      {isOpen && mayList && (
        <a class="button main wide" href={hrefTo("nguoi-ban", seller.id, "them-san-pham")}>
          {words.seller.addListing}
        </a>
      )}
      {isOpen && !mayList && <p>{words.seller.noListPermission}</p>}
      <section aria-labelledby="listings">
        <h2 id="listings">
          {words.seller.listings} <span class="count">{seller.listings.length}</span>
        </h2>
        {seller.listings.length === 0 && isOpen && mayList && (
          <p class="empty">{words.seller.noListings}</p>
        )}
        <ul class="cards">
          {seller.listings.map((listing) => (
            <ListingCard key={listing.id} listing={listing} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">{words.seller.facts}</h2>
        <dl>
          {facts.map(
            ([label, value]) =>
              value && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </section>
    </Screen>
  )
}

function ListingCard({ listing }: { listing: HelperListing }) {
  return (
    <li class="card with-photo">
      {listing.photo && (
        <img
          src={fallbackPath(listing.photo, 240)}
          alt={listing.photo.alt || words.seller.photoOf(listing.title)}
          width="72"
          height="72"
          loading="lazy"
        />
      )}
      <div>
        <strong>{listing.title}</strong>
        <ListingState status={listing.status} />
        <small>{formatMoney(listing.price)}</small>
        <small>
          {isKeyOf(words.listingStates, listing.status) && words.listingStates[listing.status].next}
        </small>
        {listing.remark && (
          <p class="remark">
            <strong>{words.seller.remark}:</strong> {listing.remark}
          </p>
        )}
      </div>
    </li>
  )
}
