import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { epidemic } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import css from '../Epidemic.module.css'
import { texts } from '../text.ts'
import { actText } from '../text-acts.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: ReactNode
  readonly outbreak: string
  readonly except: string | null
  /** Code of whoever is chosen; empty: nobody. */
  readonly code: string
  readonly onPick: (id: string | null, code: string) => void
}

const FOUND = 8
const LEAST_LETTERS = 2

/** Somebody of the outbreak, by a few letters of the code, the name or the phone. */
export function PickPerson({ id, label, hint, error, outbreak, except, code, onPick }: Props) {
  const t = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const [words] = useDebouncedValue((typed ?? '').trim(), 200)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const asks = words.length >= LEAST_LETTERS
  const found = useAnswer(epidemic.listPeople, { query: { outbreak, q: words, limit: FOUND } }, { enabled: asks })
  const people = asks ? (found.data?.people ?? []).filter((one) => one.id !== except) : []
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(chosen) => {
        onPick(chosen, people.find((one) => one.id === chosen)?.code ?? '')
        setTyped(null)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          id={id}
          label={label}
          description={hint}
          error={error}
          autoComplete="off"
          value={typed ?? code}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onPick(null, '')
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!asks}>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {people.map((one) => (
            <Combobox.Option key={one.id} value={one.id}>
              {one.code} {one.level !== null && <LevelTag level={one.level} />}{' '}
              <span className={css.quiet}>
                {one.unitName ?? t(texts.unknownPlace)}
                {one.birthYear !== null && ` · ${one.birthYear}`}
              </span>
            </Combobox.Option>
          ))}
          {people.length === 0 && !found.isFetching && <Combobox.Empty>{t(actText.findNone)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
