import { Button, CloseButton, Menu, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useState } from 'react'
import { isDay } from '#kernel/day'
import { type Say, useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import type { Column } from './column.ts'
import { FilterEditor } from './FilterEditor.tsx'
import type { Filter } from './filters.ts'
import type { TableState } from './state.ts'
import css from './Table.module.css'
import { tableText } from './text.ts'

interface Props<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly state: TableState
}

/** What the rows are filtered by, each condition a chip that can be opened and removed; and a way to add one. */
export function FilterChips<Row>({ columns, rows, state }: Props<Row>) {
  const t = useSay()
  const f = useFormat()
  const [editing, setEditing] = useState<string | null>(null)
  const close = () => setEditing(null)
  const filterable = columns.filter((column) => column.filter !== undefined)
  if (filterable.length === 0) return null
  const filters = new Map(state.filters.map((filter) => [filter.column, filter]))
  const chips = filterable.filter(({ id }) => filters.has(id) || id === editing)
  return (
    <>
      {chips.map((column) => {
        const filter = filters.get(column.id)
        const said = filter === undefined ? '…' : filterWords(filter, column, t, (n) => f.number(n))
        return (
          <span key={column.id} className={css.chip}>
            <Popover
              opened={editing === column.id}
              onChange={(open) => !open && close()}
              trapFocus
              position="bottom-start"
            >
              <Popover.Target>
                <button type="button" onClick={() => setEditing(column.id)}>
                  {column.head}: {said}
                </button>
              </Popover.Target>
              <Popover.Dropdown>
                <FilterEditor
                  column={column}
                  rows={rows}
                  filter={filter ?? null}
                  onFilter={(to) => state.setFilter(column.id, to)}
                  onDone={close}
                />
              </Popover.Dropdown>
            </Popover>
            <CloseButton
              size="xs"
              aria-label={t(tableText.removeFilter, { column: column.head })}
              onClick={() => {
                state.setFilter(column.id, null)
                close()
              }}
            />
          </span>
        )
      })}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconFilter size={14} aria-hidden />}>
            {t(tableText.filter)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {filterable.map(({ id, head }) => (
            <Menu.Item key={id} onClick={() => setEditing(id)}>
              {head}
            </Menu.Item>
          ))}
          {filters.size > 0 && <Menu.Divider />}
          {filters.size > 0 && <Menu.Item onClick={state.clear}>{t(tableText.clearFilters)}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function filterWords<Row>(filter: Filter, column: Column<Row>, t: Say, number: (n: number) => string): string {
  if ('has' in filter) return `“${filter.has}”`
  if ('any' in filter) {
    return filter.any
      .map((value) => column.choices?.find((choice) => choice.value === value)?.words ?? value)
      .join(', ')
  }
  const end = (text: string | null): string =>
    text === null ? '' : isDay(text) ? formatDay(text) : number(Number(text))
  const values = { from: end(filter.from), to: end(filter.to) }
  return t(filter.to === null ? tableText.atLeast : filter.from === null ? tableText.atMost : tableText.between, values)
}
