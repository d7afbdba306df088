import { Button, Checkbox } from '@mantine/core'
import type { RowData } from '@tanstack/react-table'
import { useState } from 'react'
import { useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { drawn, linked } from './cell.tsx'
import type { Column } from './column.ts'
import type { DataTableProps } from './DataTable.tsx'
import type { Grid } from './model.ts'
import css from './Table.module.css'
import { tableText } from './text.ts'

const STEP = 50
const LINES = 3

/** On a phone: the title, then the lines; columns that were not placed follow in order until three lines stand. */
export function placed<Row>(columns: readonly Column<Row>[]): { title: Column<Row> | undefined; lines: Column<Row>[] } {
  const title = columns.find((column) => column.phone === 'title') ?? columns[0]
  const rest = columns.filter((column) => column !== title && column.phone !== 'hide')
  const chosen = rest.filter((column) => column.phone === 'line')
  return { title, lines: chosen.length > 0 ? chosen : rest.slice(0, LINES) }
}

/** The same rows as cards under the thumb. */
export function Cards<Row extends RowData>({ grid, table }: { grid: Grid<Row>; table: DataTableProps<Row> }) {
  const t = useSay()
  const f = useFormat()
  const go = useGo()
  const [count, setCount] = useState(STEP)
  const { title, lines } = placed(grid.visible)
  const selects = (table.actions?.length ?? 0) > 0
  const left = grid.ordered.length - count
  return (
    <>
      <ul className={css.cards} aria-label={table.caption}>
        {grid.ordered.slice(0, count).map((row) => {
          const to = table.to?.(row.original) ?? null
          const open = () => {
            if (table.onOpen) table.onOpen(row.original)
            else if (to !== null) go(to)
          }
          const name = String(title?.value(row.original) ?? '')
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the title inside is the link for the keyboard
            <li
              key={row.id}
              aria-current={table.current === row.id ? 'true' : undefined}
              onClick={(event) => {
                if (!(event.target as Element).closest('a, button, input, label')) open()
              }}
            >
              {selects && (
                <Checkbox
                  size="md"
                  aria-label={t(tableText.selectRow, { name })}
                  checked={row.getIsSelected()}
                  onChange={row.getToggleSelectedHandler()}
                />
              )}
              <div className={css.card}>
                <div className={css.cardTitle}>{title && linked(drawn(title, row.original, f, t), to)}</div>
                <dl>
                  {lines.map((column) => (
                    <div key={column.id}>
                      <dt>{column.head}</dt>
                      <dd>{drawn(column, row.original, f, t)}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            </li>
          )
        })}
      </ul>
      {left > 0 && (
        <Button variant="default" fullWidth mt="sm" onClick={() => setCount(count + STEP)}>
          {t(tableText.showMore, { n: Math.min(left, STEP) })}
        </Button>
      )}
    </>
  )
}
