import { useState } from "preact/hooks"
import type { Commune, FormerCommune, Province } from "../../lib/contract"
import { call } from "../client"
import { words } from "../dictionary"
import { matchingCommunes, type Unit } from "../matching-communes"
import type { Control } from "../use-form"
import { messageOf, useLoad } from "../use-load"
import { FieldFrame, inputTies } from "./fields"
import { Notice, WhenLoaded } from "./notice"

export interface ChosenCommune {
  province_code: string
  province_name: string
  commune_code: string
  commune_name: string
}

const shownMatches = 8

/** Province, then commune by typing part of its name; a former commune's name only suggests present ones. */
export function CommuneField({
  province,
  commune,
  chosen,
  onChoose,
}: {
  province: Control
  commune: Control
  chosen: ChosenCommune
  onChoose: (chosen: ChosenCommune) => void
}) {
  const [provinces, reloadProvinces] = useLoad("provinces", () =>
    call<{ provinces: Province[] }>("/open-data/provinces"),
  )
  const none = { commune_code: "", commune_name: "" }
  return (
    <>
      <FieldFrame control={province} label={words.register.fields.province_code}>
        <WhenLoaded loaded={provinces} onRetry={reloadProvinces}>
          {(answer) => (
            <select
              {...inputTies(province, undefined)}
              onChange={(event) => {
                const code = event.currentTarget.value
                const name = answer.provinces.find((unit) => unit.code === code)?.name ?? ""
                onChoose({ province_code: code, province_name: name, ...none })
              }}
            >
              {answer.provinces.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </WhenLoaded>
      </FieldFrame>
      {chosen.commune_code ? (
        <div class="field">
          <p class="label" id="commune-label">
            {words.register.fields.commune_code}
          </p>
          <div class="chosen" role="status">
            <strong>{chosen.commune_name}</strong>
            <button
              type="button"
              class="button"
              id={commune.id}
              aria-describedby="commune-label"
              onClick={() => onChoose({ ...chosen, ...none })}
            >
              {words.change}
            </button>
          </div>
          {commune.problem && <p class="error">{commune.problem}</p>}
        </div>
      ) : (
        <CommuneSearch
          key={chosen.province_code}
          control={commune}
          provinceCode={chosen.province_code}
          onChoose={({ code, name }) =>
            onChoose({ ...chosen, commune_code: code, commune_name: name })
          }
        />
      )}
      <FormerCommuneSearch
        onChoose={(unit) =>
          onChoose({
            province_code: unit.province_code,
            province_name: unit.province_name,
            commune_code: unit.code,
            commune_name: unit.name,
          })
        }
      />
    </>
  )
}

/** The type-ahead (the combobox pattern of WAI-ARIA: arrows, Enter, Escape). */
function CommuneSearch({
  control,
  provinceCode,
  onChoose,
}: {
  control: Control
  provinceCode: string
  onChoose: (unit: Unit) => void
}) {
  const [communes, reload] = useLoad(provinceCode, () =>
    call<{ communes: Commune[] }>(
      `/open-data/communes?province_code=${encodeURIComponent(provinceCode)}`,
    ),
  )
  const [typed, setTyped] = useState("")
  const [active, setActive] = useState(-1)
  const isOpen = typed.trim() !== ""
  const listId = `${control.id}-list`
  const optionId = (index: number) => `${control.id}-option-${index}`

  return (
    <FieldFrame control={control} label={words.register.fields.commune_code}>
      <WhenLoaded loaded={communes} onRetry={reload}>
        {(answer) => {
          const found = isOpen ? matchingCommunes(answer.communes, typed) : []
          const shown = found.slice(0, shownMatches)
          const [first] = shown
          const move = (by: number) => setActive((active + by + shown.length) % shown.length)
          const onKeyDown = (event: KeyboardEvent) => {
            if (event.key === "Escape") setTyped("")
            if (!first) return
            if (event.key === "ArrowDown") move(1)
            else if (event.key === "ArrowUp") move(active < 0 ? 0 : -1)
            else if (event.key === "Enter") onChoose(shown[active] ?? first)
            else return
            event.preventDefault()
          }
          return (
            <div class="combobox">
              <input
                {...inputTies({ ...control, value: typed }, undefined)}
                type="text"
                role="combobox"
                autocomplete="off"
                placeholder={words.register.commune.placeholder}
                aria-autocomplete="list"
                aria-expanded={shown.length > 0}
                aria-controls={listId}
                aria-activedescendant={active >= 0 ? optionId(active) : undefined}
                onInput={(event) => {
                  setTyped(event.currentTarget.value)
                  setActive(-1)
                }}
                onKeyDown={onKeyDown}
              />
              <ul id={listId} role="listbox" aria-label={words.register.fields.commune_code}>
                {shown.map((unit, index) => (
                  <li
                    key={unit.code}
                    id={optionId(index)}
                    role="option"
                    aria-selected={index === active}
                    onClick={() => onChoose(unit)}
                  >
                    {unit.name}
                  </li>
                ))}
              </ul>
              <p class="hint" role="status">
                {isOpen &&
                  (found.length > 0
                    ? words.register.commune.count(found.length)
                    : words.register.commune.none)}
              </p>
            </div>
          )
        }}
      </WhenLoaded>
    </FieldFrame>
  )
}

/** A former commune may lie in several present ones now: all are shown and the clerk chooses. */
function FormerCommuneSearch({
  onChoose,
}: {
  onChoose: (unit: FormerCommune["candidates"][number]) => void
}) {
  const [typed, setTyped] = useState("")
  const [found, setFound] = useState<FormerCommune[] | null>(null)
  const [failure, setFailure] = useState("")
  const [isSearching, setSearching] = useState(false)

  const search = async () => {
    if (isSearching || typed.trim() === "") return
    setSearching(true)
    setFailure("")
    try {
      const query = encodeURIComponent(typed.normalize("NFC").trim())
      const answer = await call<{ former_communes: FormerCommune[] }>(
        `/open-data/former-communes?q=${query}&limit=10`,
      )
      setFound(answer.former_communes)
    } catch (problem) {
      setFailure(messageOf(problem))
    } finally {
      setSearching(false)
    }
  }

  return (
    <details class="former">
      <summary>{words.register.fromFormer.open}</summary>
      <label for="former-commune">{words.register.fromFormer.label}</label>
      <div class="search">
        <input
          id="former-commune"
          type="text"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return
            event.preventDefault()
            void search()
          }}
        />
        <button type="button" class="button" onClick={() => void search()}>
          {words.register.fromFormer.button}
        </button>
      </div>
      {failure && <Notice tone="bad">{failure}</Notice>}
      <div aria-live="polite">
        {found?.length === 0 && <p>{words.register.fromFormer.none}</p>}
        {found?.map((former) => (
          <section
            key={`${former.former_code} ${former.name} ${former.district} ${former.province}`}
          >
            <h3>{[former.name, former.district, former.province].filter(Boolean).join(", ")}</h3>
            <p>
              {former.candidates.length > 1
                ? words.register.fromFormer.many
                : words.register.fromFormer.one}
            </p>
            {former.candidates.map((unit) => (
              <button
                key={unit.code}
                type="button"
                class="button wide"
                onClick={(event) => {
                  onChoose(unit)
                  event.currentTarget.closest("details")?.removeAttribute("open")
                }}
              >
                {unit.name}, {unit.province_name}
              </button>
            ))}
          </section>
        ))}
      </div>
    </details>
  )
}
