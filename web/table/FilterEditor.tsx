import { Button, Checkbox, Group, ScrollArea, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { compareText } from '#kernel/fold'
import { useSay } from '../shell/language.tsx'
import { formatDay, parseDay, parseNumber } from '../ui/format.ts'
import type { Choice, Column } from './column.ts'
import type { Filter } from './filters.ts'
import { tableText } from './text.ts'

interface Props<Row> {
  readonly column: Column<Row>
  readonly rows: readonly Row[]
  readonly filter: Filter | null
  readonly onFilter: (to: Filter | null) => void
  readonly onDone: () => void
}

/** Where one condition is set. */
export function FilterEditor<Row>(props: Props<Row>) {
  return props.column.filter === 'choice' ? <ChoiceEditor {...props} /> : <TypedEditor {...props} />
}

function ChoiceEditor<Row>({ column, rows, filter, onFilter }: Props<Row>) {
  const t = useSay()
  const any = filter && 'any' in filter ? filter.any : []
  const set = (value: string, on: boolean) => {
    const next = on ? [...any, value] : any.filter((one) => one !== value)
    onFilter(next.length === 0 ? null : { column: column.id, any: next })
  }
  return (
    <ScrollArea.Autosize mah={320} type="auto">
      <Stack gap="sm" role="group" aria-label={t(tableText.filterBy, { column: column.head })}>
        {choicesOf(column, rows).map(({ value, words }) => (
          <Checkbox
            key={value}
            size="sm"
            label={words}
            checked={any.includes(value)}
            onChange={(event) => set(value, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </ScrollArea.Autosize>
  )
}

function choicesOf<Row>(column: Column<Row>, rows: readonly Row[]): readonly Choice[] {
  if (column.choices) return column.choices
  const found = new Map<string, string>()
  for (const row of rows) {
    const value = column.value(row)
    if (value !== null && value !== undefined) found.set(String(value), column.words?.(row) ?? String(value))
  }
  return [...found].map(([value, words]) => ({ value, words })).sort((a, b) => compareText(a.words, b.words))
}

function TypedEditor<Row>({ column, filter, onFilter, onDone }: Props<Row>) {
  const t = useSay()
  const kind = column.filter
  const range = filter && 'from' in filter ? filter : { from: null, to: null }
  const written = (text: string | null) =>
    text === null ? '' : kind === 'day' ? formatDay(parseDay(text) ?? '2000-01-01') : text
  const [from, setFrom] = useState(filter && 'has' in filter ? filter.has : written(range.from))
  const [to, setTo] = useState(written(range.to))
  const read = (typed: string): string | null =>
    kind === 'day' ? parseDay(typed) : (parseNumber(typed)?.toString() ?? null)
  const bad = (typed: string) => typed.trim() !== '' && read(typed) === null

  const apply = (event: FormEvent) => {
    event.preventDefault()
    const id = column.id
    if (kind === 'text') onFilter(from.trim() === '' ? null : { column: id, has: from.trim() })
    else {
      const [low, high] = [read(from), read(to)]
      onFilter(low === null && high === null ? null : { column: id, from: low, to: high })
    }
    onDone()
  }
  const shape = kind === 'day' ? { placeholder: 'dd/mm/yyyy', inputMode: 'numeric' as const } : {}
  return (
    <form onSubmit={apply}>
      <Stack gap="sm">
        {kind === 'text' ? (
          <TextInput
            label={t(tableText.contains)}
            data-autofocus
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        ) : (
          <Group gap="sm" wrap="nowrap">
            <TextInput
              label={t(tableText.from)}
              data-autofocus
              w={120}
              error={bad(from)}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
              {...shape}
            />
            <TextInput
              label={t(tableText.to)}
              w={120}
              error={bad(to)}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
              {...shape}
            />
          </Group>
        )}
        <Button type="submit" size="compact-sm" disabled={kind !== 'text' && (bad(from) || bad(to))}>
          {t(tableText.apply)}
        </Button>
      </Stack>
    </form>
  )
}
