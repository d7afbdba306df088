import { Combobox, Loader, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Day } from '#kernel/day'
import { useSay } from '../shell/language.tsx'
import { shell } from '../shell/text.ts'
import { useUnit, useUnitFind } from '../shell/units.tsx'
import { ui } from '../ui/text.ts'
import type { Values } from './draft.ts'
import css from './Form.module.css'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

interface Props<V extends Values> extends FieldProps<V, NameOf<V, readonly string[]>> {
  /** Units are those of this day. */
  readonly day: Day
  /** One at most: a second choice takes the first one's place. */
  readonly single?: boolean
}

/** Places, by typing a few letters without accents; the value is a list of unit ids. */
export function UnitField<V extends Values>({ day, single = false, ...props }: Props<V>) {
  const t = useSay()
  const { of, name } = props
  const shared = useField(props)
  const chosen = of.values[name] as readonly string[]
  const put = (to: readonly string[]) => of.set(name, to as V[typeof name])
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words, 150)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { units, busy } = useUnitFind(asked, day, combobox.dropdownOpened)
  const open = units.filter((unit) => !chosen.includes(unit.id))
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        put(single ? [id] : [...chosen, id])
        setWords('')
        if (single) combobox.closeDropdown()
      }}
    >
      <Combobox.DropdownTarget>
        <PillsInput
          {...shared}
          onClick={() => combobox.openDropdown()}
          rightSection={busy ? <Loader size={14} /> : null}
        >
          <Pill.Group>
            {chosen.map((id) => (
              <UnitPill key={id} id={id} day={day} onRemove={() => put(chosen.filter((one) => one !== id))} />
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                id={shared.id}
                value={words}
                placeholder={chosen.length === 0 ? t(shell.placeFind) : ''}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setWords(event.currentTarget.value)
                  combobox.openDropdown()
                  combobox.selectFirstOption()
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' && words === '') put(chosen.slice(0, -1))
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {open.map((unit) => (
            <Combobox.Option key={unit.id} value={unit.id}>
              {unit.name} <span className={css.hint}>{unit.hint}</span>
            </Combobox.Option>
          ))}
          {open.length === 0 && !busy && <Combobox.Empty>{t(shell.placeNone)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function UnitPill({ id, day, onRemove }: { id: string; day: Day; onRemove: () => void }) {
  const t = useSay()
  const name = useUnit(id, day)?.name ?? id
  return (
    <Pill
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': t(ui.remove, { name }), 'aria-hidden': false, tabIndex: 0 }}
    >
      {name}
    </Pill>
  )
}
