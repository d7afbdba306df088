import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Column } from './column.ts'
import type { Sort } from './state.ts'
import css from './Table.module.css'

interface Props<Row> {
  readonly column: Column<Row>
  readonly sort: Sort | null
  readonly onSort: (to: Sort | null) => void
}

/** A column's name; pressing it sorts up, then down. Figures begin with the largest. */
export function HeadCell<Row>({ column, sort, onSort }: Props<Row>) {
  const mine = sort?.column === column.id ? sort : null
  const next = { column: column.id, descending: mine ? !mine.descending : column.numeric === true }
  const Arrow = mine?.descending ? IconArrowDown : IconArrowUp
  const order = mine === null ? undefined : mine.descending ? 'descending' : 'ascending'
  // A column of buttons has no name to sort by.
  if (column.head === '') return <td />
  return (
    <th scope="col" aria-sort={order} data-numeric={column.numeric || undefined} title={column.head}>
      {column.sortable === false ? (
        column.head
      ) : (
        <button type="button" className={css.head} onClick={() => onSort(next)}>
          <span>{column.head}</span>
          {mine !== null && <Arrow size={14} aria-hidden />}
        </button>
      )}
    </th>
  )
}
