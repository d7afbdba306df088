import { ActionIcon, Button, Checkbox, Select } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { fold } from '#kernel/fold'
import { type FormLine, type PeriodKind, type ReportingLevel, reporting } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import type { Draft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import type { FormValues } from './FormEditor.tsx'
import css from './Forms.module.css'
import { formWords as words } from './text-forms.ts'

export interface AskedLine {
  readonly indicatorId: string
  readonly required: boolean
}

interface Props {
  readonly of: Draft<FormValues>
  /** Lines the form has already, by whose names they are said. */
  readonly known: readonly FormLine[]
}

/** What the form asks, in order: taken from the catalogue all at once or one by one. */
export function LinesField({ of, known }: Props) {
  const t = useSay()
  const { level, period, lines } = of.values
  const suggested = useAnswer(
    reporting.suggestLines,
    { query: { level: level as ReportingLevel, period: period as PeriodKind } },
    { enabled: level !== null && period !== null },
  )
  const fitting = suggested.data?.items ?? []
  const names = new Map([...known, ...fitting].map(({ indicatorId, name }) => [indicatorId, t(name)]))
  const open = fitting.filter(({ indicatorId }) => !lines.some((line) => line.indicatorId === indicatorId))
  const put = (to: readonly AskedLine[]) => of.set('lines', to)
  const add = (ids: readonly string[]) =>
    put([...lines, ...ids.map((indicatorId) => ({ indicatorId, required: true }))])
  const move = (at: number, by: number) => {
    const next = [...lines]
    const [line] = next.splice(at, 1)
    if (line) next.splice(at + by, 0, line)
    put(next)
  }
  return (
    <fieldset className={css.group}>
      <legend>
        {t(words.table)} ({lines.length})
      </legend>
      {of.faults.lines && (
        <p className={css.bad} role="alert">
          {of.faults.lines}
        </p>
      )}
      <ol className={css.edited}>
        {lines.map(({ indicatorId, required }, at) => {
          const name = names.get(indicatorId) ?? indicatorId
          return (
            <li key={indicatorId}>
              <span>{name}</span>
              <Checkbox
                size="xs"
                label={t(words.required)}
                checked={required}
                onChange={(event) => {
                  const { checked } = event.currentTarget
                  put(lines.map((line) => (line.indicatorId === indicatorId ? { ...line, required: checked } : line)))
                }}
              />
              <span className={css.moves}>
                <ActionIcon aria-label={t(words.up, { name })} disabled={at === 0} onClick={() => move(at, -1)}>
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={t(words.down, { name })}
                  disabled={at === lines.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={t(words.remove, { name })}
                  onClick={() => put(lines.filter((line) => line.indicatorId !== indicatorId))}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          )
        })}
      </ol>
      {open.length > 0 ? (
        <Button variant="light" onClick={() => add(open.map(({ indicatorId }) => indicatorId))}>
          {t(words.generate, { n: open.length })}
        </Button>
      ) : (
        fitting.length > 0 && <p className={css.note}>{t(words.generated)}</p>
      )}
      <Select
        label={t(words.addLine)}
        searchable
        value={null}
        data={open.map(({ indicatorId, name }) => ({ value: indicatorId, label: t(name) }))}
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
        }
        onChange={(id) => id !== null && add([id])}
      />
    </fieldset>
  )
}
