import { Button, Hint, Label, RadioGroup, Text, Textarea, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { VERIFICATION_METHODS, type SellerDetail, type VerificationMethod } from "../lib/api-types"
import { useDecideSeller, type SellerDecision as Decision } from "../lib/queries"
import { useWords } from "../lib/words"
import { Section } from "./section"

type DecideProps = {
  name: string
  isPending: boolean
  /** Asks for confirmation, decides, and says what came of it. */
  decide: (
    decision: Decision,
    words: { title: string; description: string; confirm: string; done: string },
  ) => Promise<void>
}

function VerifyForm({ name, isPending, decide }: DecideProps) {
  const { t } = useWords()
  const [method, setMethod] = useState<VerificationMethod>(VERIFICATION_METHODS[0])
  const [note, setNote] = useState("")
  return (
    <form
      className="flex flex-col gap-4 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        const body = { method, ...(note.trim() ? { note: note.trim() } : {}) }
        void decide(
          { verb: "verify", body },
          {
            title: t("sellers.confirmVerify", { name }),
            description: t("sellers.confirmVerifyText", { method: t(`sellers.methods.${method}`) }),
            confirm: t("sellers.verify"),
            done: t("sellers.verified", { name }),
          },
        )
      }}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("sellers.decideHint")}
      </Text>
      <RadioGroup
        aria-label={t("sellers.method")}
        value={method}
        onValueChange={(value) => setMethod(value as VerificationMethod)}
      >
        {VERIFICATION_METHODS.map((value) => (
          <div key={value} className="flex items-center gap-3">
            <RadioGroup.Item id={`method-${value}`} value={value} />
            <Label htmlFor={`method-${value}`} weight="plus">
              {t(`sellers.methods.${value}`)}
            </Label>
          </div>
        ))}
      </RadioGroup>
      <div className="flex flex-col gap-1">
        <Label htmlFor="note">{t("sellers.note")}</Label>
        <Textarea
          id="note"
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <Button type="submit" isLoading={isPending}>
        {t("sellers.verify")}
      </Button>
    </form>
  )
}

function RejectForm({ name, isPending, decide }: DecideProps) {
  const { t } = useWords()
  const [reason, setReason] = useState("")
  const [isMissing, setIsMissing] = useState(false)
  return (
    <form
      className="flex flex-col gap-3 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        setIsMissing(!reason.trim())
        if (reason.trim()) {
          void decide(
            { verb: "reject", body: { reason: reason.trim() } },
            {
              title: t("sellers.confirmReject", { name }),
              description: reason.trim(),
              confirm: t("sellers.reject"),
              done: t("sellers.rejected", { name }),
            },
          )
        }
      }}
    >
      <div className="flex flex-col gap-1">
        <Label htmlFor="reason">{t("sellers.reason")}</Label>
        <Textarea
          id="reason"
          maxLength={1000}
          value={reason}
          aria-invalid={isMissing}
          aria-describedby="reason-hint"
          onChange={({ target }) => setReason(target.value)}
        />
        <Hint id="reason-hint" variant={isMissing ? "error" : "info"}>
          {t(isMissing ? "sellers.reasonMissing" : "sellers.reasonHint")}
        </Hint>
      </div>
      <Button type="submit" variant="secondary" isLoading={isPending}>
        {t("sellers.reject")}
      </Button>
    </form>
  )
}

/** The operator's decision on a submitted seller. */
export function SellerDecision({ seller: { id, name } }: { seller: SellerDetail }) {
  const { t } = useWords()
  const confirm = usePrompt()
  const { mutateAsync, isPending } = useDecideSeller(id)
  const decide: DecideProps["decide"] = async (decision, words) => {
    const isSure = await confirm({
      title: words.title,
      description: words.description,
      confirmText: words.confirm,
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (!isSure) return
    await mutateAsync(decision).then(
      () => toast.success(words.done),
      (error: Error) => toast.error(error.message),
    )
  }
  return (
    <Section title={t("sellers.decide")}>
      <VerifyForm name={name} isPending={isPending} decide={decide} />
      <RejectForm name={name} isPending={isPending} decide={decide} />
    </Section>
  )
}
