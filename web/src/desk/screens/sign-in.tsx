import { useRef, useState } from "preact/hooks"
import { call, CallFailure } from "../client"
import { TextField } from "../components/fields"
import { Notice } from "../components/notice"
import { Screen } from "../components/screen"
import { words } from "../dictionary"
import { normalizePhone, phoneRule, required } from "../rules"
import { fieldId } from "../use-form"
import { messageOf } from "../use-load"

/** Sign in by phone and password. `again`: the session ended while something was being typed. */
export function SignIn({ again, onSignedIn }: { again: boolean; onSignedIn: () => void }) {
  const [phone, setPhone] = useState("")
  const [password, setPassword] = useState("")
  const [isShown, setShown] = useState(false)
  const [problems, setProblems] = useState<{ phone?: string; password?: string }>({})
  const [failure, setFailure] = useState("")
  const [isBusy, setBusy] = useState(false)
  const busyNow = useRef(false)

  const signIn = async () => {
    if (busyNow.current) return
    const phoneProblem = required(words.signIn.phone, phoneRule)(phone)
    const passwordProblem = required(words.signIn.password)(password)
    setProblems({
      ...(phoneProblem && { phone: phoneProblem }),
      ...(passwordProblem && { password: passwordProblem }),
    })
    setFailure("")
    if (phoneProblem || passwordProblem) {
      document.getElementById(fieldId(phoneProblem ? "sign-in-phone" : "sign-in-password"))?.focus()
      return
    }
    busyNow.current = true
    setBusy(true)
    try {
      await call("/sign-in", { phone: normalizePhone(phone), password })
      setPassword("")
      onSignedIn()
    } catch (problem) {
      setFailure(
        problem instanceof CallFailure && problem.kind === "offline"
          ? words.failures.loadOffline
          : messageOf(problem),
      )
    } finally {
      busyNow.current = false
      setBusy(false)
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
      <Screen title={words.signIn.title}>
        {again ? <Notice tone="plain">{words.signIn.again}</Notice> : <p>{words.signIn.lead}</p>}
        <TextField
          label={words.signIn.phone}
          type="tel"
          inputMode="tel"
          autocomplete="username"
          control={{
            id: fieldId("sign-in-phone"),
            value: phone,
            problem: problems.phone,
            onChange: setPhone,
          }}
        />
        <TextField
          label={words.signIn.password}
          type={isShown ? "text" : "password"}
          autocomplete="current-password"
          control={{
            id: fieldId("sign-in-password"),
            value: password,
            problem: problems.password,
            onChange: setPassword,
          }}
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={isShown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          {words.signIn.show}
        </label>
        {failure && <Notice tone="bad">{failure}</Notice>}
        <div class="actions">
          <button type="submit" class="button main" aria-disabled={isBusy}>
            {isBusy ? words.signIn.busy : words.signIn.submit}
          </button>
        </div>
      </Screen>
    </form>
  )
}
