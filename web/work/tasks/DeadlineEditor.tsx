import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#kernel/day'
import { type Deadline, RHYTHMS, type Rhythm, rhythmWords } from '#work/contract'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatDay, parseDay } from '../../ui/format.ts'
import { taskWords } from './text.ts'

export const KINDS = ['day', 'month', 'quarter', 'year', 'standing', 'milestones', 'none'] as const
type Kind = (typeof KINDS)[number]

interface Props {
  readonly value: Deadline | null
  /** Null while what stands there is no deadline yet. */
  readonly onChange: (value: Deadline | null) => void
  readonly kinds?: readonly Kind[]
}

/** A deadline of any kind, put together field by field. */
export function DeadlineEditor({ value, onChange, kinds = KINDS }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const [kind, setKind] = useState<Kind>(value?.kind ?? kinds[0] ?? 'day')
  const [typed, setTyped] = useState(() => daysTyped(value))
  const year = 'year' in (value ?? {}) ? (value as { year: number }).year : Number(today.slice(0, 4))
  const choose = (next: Kind) => {
    setKind(next)
    onChange(startOf(next, year, typed))
  }
  return (
    <Group gap="sm" align="end" wrap="wrap">
      <Select
        label={t(taskWords.kind)}
        w={168}
        allowDeselect={false}
        data={kinds.map((one) => ({ value: one, label: t(taskWords[`kind.${one}`]) }))}
        value={kind}
        onChange={(next) => next && choose(next as Kind)}
      />
      {(kind === 'day' || kind === 'milestones') && (
        <TextInput
          label={t(kind === 'day' ? taskWords.dayLabel : taskWords.daysLabel)}
          w={kind === 'day' ? 168 : 280}
          inputMode={kind === 'day' ? 'numeric' : 'text'}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onChange(startOf(kind, year, event.currentTarget.value))
          }}
        />
      )}
      {value?.kind === 'month' && (
        <NumberInput
          label={t(taskWords.monthLabel)}
          w={88}
          min={1}
          max={12}
          value={value.month}
          onChange={(month) => onChange({ ...value, month: Number(month) || 1 })}
        />
      )}
      {value?.kind === 'quarter' && (
        <Select
          label={t(taskWords.quarterLabel)}
          w={88}
          allowDeselect={false}
          data={['1', '2', '3', '4'].map((one, n) => ({ value: one, label: ['I', 'II', 'III', 'IV'][n] ?? one }))}
          value={String(value.quarter)}
          onChange={(quarter) => onChange({ ...value, quarter: Number(quarter) })}
        />
      )}
      {value !== null && (value.kind === 'month' || value.kind === 'quarter' || value.kind === 'year') && (
        <NumberInput
          label={t(taskWords.yearLabel)}
          w={104}
          min={2020}
          max={2100}
          value={value.year}
          onChange={(next) => onChange({ ...value, year: Number(next) || year })}
        />
      )}
      {value?.kind === 'standing' && (
        <Select
          label={t(taskWords.rhythmLabel)}
          w={152}
          allowDeselect={false}
          data={RHYTHMS.map((one) => ({ value: one, label: t(rhythmWords[one]) }))}
          value={value.rhythm}
          onChange={(rhythm) => {
            const { months: _months, ...rest } = value
            onChange({ ...rest, rhythm: rhythm as Rhythm })
          }}
        />
      )}
    </Group>
  )
}

const daysTyped = (value: Deadline | null): string => {
  if (value?.kind === 'day') return formatDay(value.day)
  return value?.kind === 'milestones' ? value.days.map((day) => formatDay(day)).join('; ') : ''
}

/** The deadline a kind begins with; null while it still lacks its days. */
function startOf(kind: Kind, year: number, typed: string): Deadline | null {
  const days = typed
    .split(/[;,]/)
    .map((one) => parseDay(one.trim()))
    .filter((day): day is Day => day !== null)
  if (kind === 'day') return days[0] === undefined ? null : { kind, day: days[0] }
  if (kind === 'milestones') return days.length < 2 ? null : { kind, days: days.toSorted() }
  if (kind === 'month') return { kind, year, month: 12 }
  if (kind === 'quarter') return { kind, year, quarter: 4 }
  if (kind === 'year') return { kind, year }
  return kind === 'standing' ? { kind, rhythm: 'monthly' } : { kind: 'none' }
}
