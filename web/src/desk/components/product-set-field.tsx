import type { ProductSet } from "../../lib/contract"
import { words } from "../dictionary"
import type { Control } from "../use-form"
import { FieldFrame, inputTies } from "./fields"

/** One of the 26 OCOP product sets, with the name of the group it stands under. */
export type GroupedSet = Pick<ProductSet, "no" | "name" | "conditional"> & { group: string }

/** The chooser of product sets, grouped; the phone's own list, since it is the one its owner knows. */
export function ProductSetField({ control, sets }: { control: Control; sets: GroupedSet[] }) {
  const groups = [...new Set(sets.map(({ group }) => group))]
  const isConditional = sets.some(
    ({ no, conditional }) => conditional && String(no) === control.value,
  )
  return (
    <FieldFrame control={control} label={words.listing.fields.product_set_no}>
      <select
        {...inputTies(control, undefined)}
        onChange={(event) => control.onChange(event.currentTarget.value)}
      >
        <option value="">{words.form.choose}</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {sets
              .filter((set) => set.group === group)
              .map(({ no, name }) => (
                <option key={no} value={no}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p class="hint" role="status">
        {isConditional && words.listing.hints.conditional}
      </p>
    </FieldFrame>
  )
}
