import { Checkbox } from '@mantine/core'
import type { RowData } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { drawn, linked } from './cell.tsx'
import type { DataTableProps } from './DataTable.tsx'
import { HeadCell } from './HeadCell.tsx'
import { useRowKeys } from './keys.ts'
import type { Grid } from './model.ts'
import css from './Table.module.css'
import { tableText } from './text.ts'

const SELECT_WIDTH = 40
const DEFAULT_WIDTH = 132

/** The rows under a sticky head. Only those in sight are in the document. */
export function Rows<Row extends RowData>({ grid, table }: { grid: Grid<Row>; table: DataTableProps<Row> }) {
  const t = useSay()
  const f = useFormat()
  const go = useGo()
  const scroller = useRef<HTMLDivElement>(null)
  const { ordered, visible, sort, state } = grid
  const rowHeight = table.roomy ? 40 : 32
  const selects = (table.actions?.length ?? 0) > 0
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => ordered[at]?.id ?? at,
    overscan: 12,
    // Before the box is measured, enough rows for any screen.
    initialRect: { width: 1000, height: 900 },
  })
  const open = (row: Row) => {
    if (table.onOpen) table.onOpen(row)
    else if (table.to) go(table.to(row))
  }
  const opens = table.onOpen !== undefined || table.to !== undefined
  const keys = useRowKeys(scroller, ordered.length, virtual.scrollToIndex, {
    open: (at) => ordered[at] && open(ordered[at].original),
    select: (at) => selects && ordered[at]?.toggleSelected(),
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const span = visible.length + (selects ? 1 : 0)
  const minWidth = visible.reduce((sum, column) => sum + (column.width ?? DEFAULT_WIDTH), selects ? SELECT_WIDTH : 0)

  return (
    <section
      ref={scroller}
      className={css.scroller}
      aria-label={table.caption}
      style={{ maxHeight: table.maxHeight ?? 'max(320px, calc(100dvh - 200px))' }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows take the focus is a grid */}
      <table className={css.table} style={{ minWidth }} aria-rowcount={ordered.length + 1} role="grid">
        <caption className="visually-hidden">
          {table.caption}. {t(tableText.keys)}
        </caption>
        <colgroup>
          {selects && <col style={{ width: SELECT_WIDTH }} />}
          {visible.map(({ id, width }) => (
            <col key={id} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {selects && (
              <th scope="col">
                <Checkbox
                  size="xs"
                  aria-label={t(tableText.selectAll)}
                  checked={grid.table.getIsAllRowsSelected()}
                  indeterminate={grid.selected.length > 0 && !grid.table.getIsAllRowsSelected()}
                  onChange={grid.table.getToggleAllRowsSelectedHandler()}
                />
              </th>
            )}
            {visible.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={state.setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && (
            <tr aria-hidden style={{ height: before }}>
              <td colSpan={span} />
            </tr>
          )}
          {items.map((item) => {
            const row = ordered[item.index]
            if (!row) return null
            const to = table.to?.(row.original) ?? null
            return (
              <tr
                key={row.id}
                data-at={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={selects ? row.getIsSelected() : undefined}
                aria-current={table.current === row.id ? 'true' : undefined}
                data-opens={opens || undefined}
                style={{ height: rowHeight }}
                tabIndex={item.index === keys.at ? 0 : -1}
                onFocus={() => keys.setAt(item.index)}
                onKeyDown={keys.onKeyDown}
                onClick={(event) => {
                  if (opens && !(event.target as Element).closest('a, button, input, label')) open(row.original)
                }}
              >
                {selects && (
                  <td>
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label={t(tableText.selectRow, { name: String(visible[0]?.value(row.original) ?? '') })}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </td>
                )}
                {visible.map((column, at) => (
                  <td key={column.id} data-numeric={column.numeric || undefined}>
                    {linked(drawn(column, row.original, f, t), at === 0 ? to : null)}
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 && (
            <tr aria-hidden style={{ height: after }}>
              <td colSpan={span} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
