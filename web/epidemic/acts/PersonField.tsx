import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { epidemic } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import type { Draft } from '../../form/useDraft.ts'
import { useField } from '../../form/useField.ts'
import { useSay } from '../../shell/language.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import css from '../Epidemic.module.css'
import { texts } from '../text.ts'
import { actText } from '../text-acts.ts'
import type { EncounterDraft } from './encounter.ts'

interface Props {
  readonly of: Draft<EncounterDraft>
  readonly outbreak: string
  /** The person one starts from meets somebody else. */
  readonly except: string
}

const FOUND = 8
const LEAST_LETTERS = 2

/** Somebody of the outbreak, by a few letters of the code, the name or the phone; shown by code and place. */
export function PersonField({ of, outbreak, except }: Props) {
  const t = useSay()
  const shared = useField({ of, name: 'otherId', label: t(actText.find), hint: t(actText.findHint), required: true })
  const [typed, setTyped] = useState<string | null>(null)
  const [words] = useDebouncedValue((typed ?? '').trim(), 200)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useAnswer(
    epidemic.listPeople,
    { query: { outbreak, q: words, limit: FOUND } },
    { enabled: words.length >= LEAST_LETTERS },
  )
  const people = words.length < LEAST_LETTERS ? [] : (found.data?.people ?? []).filter(({ id }) => id !== except)
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        of.set('otherId', id)
        of.set('otherCode', people.find((one) => one.id === id)?.code ?? '')
        setTyped(null)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          {...shared}
          autoComplete="off"
          value={typed ?? of.values.otherCode}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            of.set('otherId', null)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words.length < LEAST_LETTERS}>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {people.map(({ id, code, level, unitName, birthYear }) => (
            <Combobox.Option key={id} value={id}>
              {code} {level !== null && <LevelTag level={level} />}{' '}
              <span className={css.quiet}>
                {unitName ?? t(texts.unknownPlace)}
                {birthYear !== null && ` · ${birthYear}`}
              </span>
            </Combobox.Option>
          ))}
          {people.length === 0 && !found.isFetching && <Combobox.Empty>{t(actText.findNone)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
