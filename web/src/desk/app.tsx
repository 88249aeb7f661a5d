import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { Helper } from "../lib/contract"
import { call, CallFailure, onSignedOut } from "./client"
import { Notice } from "./components/notice"
import { DeskContext } from "./desk-context"
import { words } from "./dictionary"
import { go, hrefTo, useRoute, type Route } from "./route"
import { AddListing } from "./screens/add-listing"
import { Home } from "./screens/home"
import { RegisterSeller } from "./screens/register-seller"
import { SellerScreen } from "./screens/seller"
import { SignIn } from "./screens/sign-in"
import { messageOf } from "./use-load"

const nothingSaid = { message: "", place: "" }

/** Is the machine connected, as far as the browser can tell? */
function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const follow = () => setOnline(navigator.onLine)
    addEventListener("online", follow)
    addEventListener("offline", follow)
    return () => {
      removeEventListener("online", follow)
      removeEventListener("offline", follow)
    }
  }, [])
  return isOnline
}

function screenOf(route: Route): ComponentChildren {
  const [place, id, task, step] = route
  if (place === "dang-ky") return <RegisterSeller step={id} />
  if (place === "nguoi-ban" && id && task === "them-san-pham") {
    return <AddListing key={id} sellerId={id} step={step} />
  }
  if (place === "nguoi-ban" && id) return <SellerScreen key={id} id={id} />
  return <Home />
}

/**
 * The desk. When the session ends the sign-in stands in front of the screen, which stays as it is behind it:
 * nothing typed is lost. Another helper signing in gets a screen of his own.
 */
export function App() {
  const route = useRoute()
  const isOnline = useOnline()
  const [helper, setHelper] = useState<Helper | null>(null)
  const [mustSignIn, setMustSignIn] = useState(false)
  const [failure, setFailure] = useState("")
  const [said, setSaid] = useState(nothingSaid)
  const here = route.join("/")

  const identify = async () => {
    setFailure("")
    try {
      const { helper: known } = await call<{ helper: Helper }>("/helper/me")
      setHelper(known)
      setMustSignIn(false)
    } catch (problem) {
      if (problem instanceof CallFailure && problem.kind === "signed_out") return
      setFailure(messageOf(problem))
    }
  }
  useEffect(() => {
    const unsubscribe = onSignedOut(() => setMustSignIn(true))
    void identify()
    return unsubscribe
  }, [])

  // What was said is taken back when the clerk leaves the place where it was said.
  useEffect(() => () => setSaid((last) => (last.place === here ? nothingSaid : last)), [here])

  const goAndSay = (message: string, ...place: string[]) => {
    setSaid({ message, place: place.join("/") })
    go(...place)
  }

  const signOut = async () => {
    try {
      await call("/sign-out", {})
      setHelper(null)
      setMustSignIn(true)
      location.hash = hrefTo()
    } catch (problem) {
      setFailure(messageOf(problem))
    }
  }

  return (
    <div class="wrap desk">
      <header class="desk-bar">
        <a href={hrefTo()}>{words.desk}</a>
        {helper && !mustSignIn && (
          <button type="button" class="button quiet" onClick={() => void signOut()}>
            {words.signOut}
          </button>
        )}
      </header>
      {!isOnline && <Notice tone="plain">{words.offline}</Notice>}
      <div class="desk-screen">
        {failure && (
          <Notice tone="bad">
            <p>{failure}</p>
            {!helper && (
              <button type="button" class="button" onClick={() => void identify()}>
                {words.retry}
              </button>
            )}
          </Notice>
        )}
        {mustSignIn && <SignIn again={helper !== null} onSignedIn={() => void identify()} />}
        {!helper && !mustSignIn && !failure && <p role="status">{words.loading}</p>}
        {helper && (
          <DeskContext.Provider key={helper.id} value={{ helper, goAndSay }}>
            <div hidden={mustSignIn}>
              <div aria-live="polite">
                {said.message && said.place === here && <Notice tone="good">{said.message}</Notice>}
              </div>
              {screenOf(route)}
            </div>
          </DeskContext.Provider>
        )}
      </div>
    </div>
  )
}
