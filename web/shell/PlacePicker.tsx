import { Combobox, InputBase, Loader, ScrollArea, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMapPin } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsOf } from './as-of.tsx'
import { useSay } from './language.tsx'
import css from './Shell.module.css'
import { shell } from './text.ts'
import { useUnit, useUnitFind } from './units.tsx'

/** The place every page obeys: type a few letters, accents not needed. */
export function PlacePicker() {
  const t = useSay()
  const { day, place, setPlace } = useAsOf()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [asked] = useDebouncedValue(words, 150)
  const { units, busy } = useUnitFind(asked, day, open)
  const current = useUnit(place, day)
  const combobox = useCombobox({
    onDropdownOpen: () => setOpen(true),
    onDropdownClose: () => {
      setOpen(false)
      setWords('')
      combobox.resetSelectedOption()
    },
  })
  const name = current?.name ?? (current === null && place !== null ? place : '')

  return (
    <Combobox
      store={combobox}
      width={320}
      position="bottom-start"
      onOptionSubmit={(id) => {
        setPlace(id === '' ? null : id)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <InputBase
          className={css.place}
          size="sm"
          aria-label={t(shell.place)}
          leftSection={<IconMapPin size={16} aria-hidden />}
          rightSection={busy && open ? <Loader size={14} /> : <Combobox.Chevron />}
          rightSectionPointerEvents="none"
          placeholder={open ? t(shell.placeFind) : t(shell.allPlaces)}
          value={open ? words : name}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options>
          <ScrollArea.Autosize mah={360} type="auto">
            {words === '' && place !== null && <Combobox.Option value="">{t(shell.allPlaces)}</Combobox.Option>}
            {units.map((unit) => (
              <Combobox.Option key={unit.id} value={unit.id} active={unit.id === place}>
                {unit.name} <span className={css.hint}>{unit.hint}</span>
              </Combobox.Option>
            ))}
            {units.length === 0 && !busy && <Combobox.Empty>{t(shell.placeNone)}</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
