import { Button, Menu, Select, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMathFunction } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { fold } from '#kernel/fold'
import { type CatalogueRow, catalogue, functionTexts } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import type { Draft } from '../../form/useDraft.ts'
import { useField } from '../../form/useField.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Catalogue.module.css'
import type { DefinitionValues } from './definition-values.ts'
import { FormulaCheck } from './FormulaCheck.tsx'
import { fields } from './text.ts'
import { edits } from './text-edit.ts'

interface Props {
  readonly of: Draft<DefinitionValues>
  /** The indicator it is for; null for a new one. */
  readonly id: string | null
}

const PAUSE_MS = 400

/** A formula as it is typed: checked at every pause, inputs put in by name, worked out on the values there are. */
export function FormulaField({ of, id }: Props) {
  const t = useSay()
  const area = useRef<HTMLTextAreaElement>(null)
  const list = useAnswer(catalogue.listCatalogue, { query: {} })
  const names = useMemo(() => new Map((list.data?.items ?? []).map((row) => [row.id, t(row.short)])), [list.data, t])
  const shared = useField({
    of,
    name: 'formula',
    label: t(fields.formula),
    hint: t(edits.formulaHint),
    required: true,
  })
  const { formula, level, period, from } = of.values
  const [settled] = useDebouncedValue(formula.trim(), PAUSE_MS)
  const check = useAnswer(
    catalogue.checkFormula,
    {
      query: {
        formula: settled,
        level,
        kind: period,
        ...(id === null ? {} : { id }),
        ...(from === null ? {} : { from }),
      },
    },
    { enabled: settled !== '', keep: false },
  )
  const choices = useMemo(
    () => (list.data?.items ?? []).filter((row) => row.id !== id && row.state !== 'ended'),
    [list.data, id],
  )
  const insert = (words: string, back = 0): void => {
    const at = area.current
    const [start, end] = at ? [at.selectionStart, at.selectionEnd] : [formula.length, formula.length]
    of.set('formula', formula.slice(0, start) + words + formula.slice(end))
    requestAnimationFrame(() => {
      at?.focus()
      at?.setSelectionRange(start + words.length - back, start + words.length - back)
    })
  }
  return (
    <>
      <Textarea
        {...shared}
        ref={area}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        spellCheck={false}
        classNames={{ wrapper: css.mono ?? '' }}
        value={formula}
        onChange={(event) => of.set('formula', event.currentTarget.value)}
      />
      <div className={css.tools}>
        <InputSearch choices={choices} onPick={(picked) => insert(`[${picked}]`)} />
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" leftSection={<IconMathFunction size={16} aria-hidden />}>
              {t(edits.functions)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {Object.entries(functionTexts).map(([name, words]) => (
              <Menu.Item key={name} onClick={() => insert(`${name}()`, 1)}>
                {t(words)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {settled !== '' && (
        <FormulaCheck
          formula={settled}
          check={check.data}
          busy={check.isFetching || settled !== formula.trim()}
          names={names}
        />
      )}
    </>
  )
}

interface SearchProps {
  readonly choices: readonly CatalogueRow[]
  readonly onPick: (id: string) => void
}

/** An input found by its name or id; picked, it goes where the cursor stands. */
function InputSearch({ choices, onPick }: SearchProps) {
  const t = useSay()
  const [words, setWords] = useState('')
  // Formulas are mostly made of raw inputs: those come first.
  const ordered = useMemo(() => choices.toSorted((a, b) => Number(b.raw) - Number(a.raw)), [choices])
  const raws = useMemo(() => new Set(choices.flatMap(({ id, raw }) => (raw ? [id] : []))), [choices])
  return (
    <Select
      label={t(edits.insert)}
      placeholder={t(edits.insertHint)}
      nothingFoundMessage={t(edits.insertNone)}
      searchable
      limit={30}
      value={null}
      searchValue={words}
      onSearchChange={setWords}
      data={ordered.map(({ id, name }) => ({ value: id, label: t(name) }))}
      filter={({ options, search, limit }) =>
        options
          .filter((one) => 'value' in one && fold(`${one.label} ${one.value}`).includes(fold(search)))
          .slice(0, limit)
      }
      renderOption={({ option }) => (
        <span>
          {option.label}
          <br />
          <span className={css.quiet}>
            {t(raws.has(option.value) ? edits.input : edits.indicator)} · {option.value}
          </span>
        </span>
      )}
      onChange={(id) => {
        if (id !== null) onPick(id)
        setWords('')
      }}
    />
  )
}
