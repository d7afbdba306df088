import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { epidemic, type PastedRow } from '#epidemic/contract'
import type { Instant } from '#kernel/day'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import css from '../Epidemic.module.css'
import { readLocal, writeLocal } from '../moment.ts'
import own from './Paste.module.css'
import { Pieces } from './Pieces.tsx'
import type { EditedRow } from './rows.ts'
import { pasteText } from './text.ts'

interface Props {
  readonly outbreak: string
  readonly pasted: PastedRow
  readonly row: EditedRow
  readonly units: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (to: Partial<EditedRow>) => void
}

/** One line: as pasted, and under it each cell, to be mended in place. */
export function RowEditor({ outbreak, pasted, row, units, onChange }: Props) {
  const t = useSay()
  const text = (name: 'name' | 'phone' | 'address' | 'setting', label: string, required = false) => (
    <TextInput
      size="xs"
      label={label}
      value={row[name] ?? ''}
      error={required && (row[name] ?? '').trim() === ''}
      onChange={(event) =>
        onChange({ [name]: event.currentTarget.value === '' && !required ? null : event.currentTarget.value })
      }
    />
  )
  const moment = (name: 'startsAt' | 'endsAt', label: string) => (
    <TextInput
      size="xs"
      type="datetime-local"
      label={label}
      value={row[name] === null ? '' : writeLocal(row[name] as Instant)}
      onChange={(event) => onChange({ [name]: readLocal(event.currentTarget.value) })}
    />
  )
  return (
    <Card
      title={t(pasteText.line, { n: row.line })}
      aside={
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange({ left: !row.left })}>
          {t(row.left ? pasteText.take : pasteText.leave)}
        </Button>
      }
    >
      <div className={row.left ? own.left : undefined}>
        <Pieces of={pasted.pieces} />
        {pasted.known && <p className={css.note}>{t(pasteText.known, { code: t(pasted.known.label) })}</p>}
        <div className={own.cells}>
          {text('name', t(pasteText.name), true)}
          <NumberInput
            size="xs"
            label={t(pasteText.birthYear)}
            hideControls
            value={row.birthYear ?? ''}
            onChange={(to) => onChange({ birthYear: to === '' ? null : Number(to) })}
          />
          {text('phone', t(pasteText.phone))}
          <Select
            size="xs"
            searchable
            label={t(pasteText.unitShort)}
            data={units}
            value={row.unitId}
            error={row.unitId === null}
            onChange={(unitId) => onChange({ unitId })}
          />
          {text('address', t(pasteText.address))}
          <Source outbreak={outbreak} pasted={pasted} row={row} onChange={onChange} />
          {moment('startsAt', t(pasteText.from))}
          {moment('endsAt', t(pasteText.to))}
          {text('setting', t(pasteText.setting))}
        </div>
      </div>
    </Card>
  )
}

/** Whose contact it is; a code that nobody bears is asked for. */
function Source({ outbreak, pasted, row, onChange }: Pick<Props, 'outbreak' | 'pasted' | 'row' | 'onChange'>) {
  const t = useSay()
  const told = pasted.source?.id ? { value: pasted.source.id, label: t(pasted.source.label) } : null
  const [typed, setTyped] = useState(told?.label ?? '')
  const [words] = useDebouncedValue(typed.trim(), 200)
  const found = useAnswer(
    epidemic.listPeople,
    { query: { outbreak, q: words, limit: 8 } },
    { enabled: words.length > 1 && words !== told?.label },
  )
  const people = (found.data?.people ?? []).map(({ id, code, level }) => ({
    value: id,
    label: level === null ? code : `${code} · F${level}`,
  }))
  const missing = row.sourceId === null && pasted.sourceText !== null
  const data = told && !people.some(({ value }) => value === told.value) ? [told, ...people] : people
  return (
    <Select
      size="xs"
      searchable
      clearable
      label={t(pasteText.source)}
      placeholder={t(pasteText.noSource)}
      error={missing ? t(pasteText.notFound, { code: pasted.sourceText ?? '' }) : null}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={data}
      value={row.sourceId}
      onChange={(sourceId) => onChange({ sourceId })}
    />
  )
}
