import { lazy, type ReactNode, Suspense } from 'react'
import { Skeletons } from '../ui/Skeletons.tsx'
import type { BulkAction, Column } from './column.ts'

export type { BulkAction, Column } from './column.ts'

/** Rows that come a page at a time, already sorted and filtered by the server (see `useTableState`). */
export interface Remote {
  /** How many there are in all, where the server says. */
  readonly total?: number
  readonly hasMore: boolean
  readonly more: () => void
  readonly busy: boolean
}

export interface DataTableProps<Row> {
  /** Names the table in the address and remembers its columns: `tasks`. Keep it short and stable. */
  readonly name: string
  /** Said to screen readers, and the name of an exported file. */
  readonly caption: string
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** Keep the array stable (`useMemo`). */
  readonly columns: readonly Column<Row>[]
  /** Where a row leads, from `paths`; the first column becomes the link. */
  readonly to?: (row: Row) => string
  /** What a click does instead, where there is no page. */
  readonly onOpen?: (row: Row) => void
  /** Rows can be selected when there is something to do with them. */
  readonly actions?: readonly BulkAction<Row>[]
  /** Shown when there are no rows at all. */
  readonly empty: ReactNode
  readonly remote?: Remote
  /** The server's own export of what is filtered; otherwise the shown rows are written here. */
  readonly exportHref?: string
  /** The same where the export is no plain address: a POST that is remembered. */
  readonly onExport?: () => void
  /** `[column, descending]` until the reader sorts. */
  readonly sortedBy?: readonly [column: string, descending?: boolean]
  /** Rows of 40 px instead of 32. */
  readonly roomy?: boolean
  /** The row that is lit. */
  readonly current?: string | null
  /** Pixels before it scrolls inside; most of the window unless given. */
  readonly maxHeight?: number
  /** Leave the bar out above a short fixed list. */
  readonly bare?: boolean
}

const Grid = lazy(() => import('./Grid.tsx')) as unknown as <Row>(props: DataTableProps<Row>) => ReactNode

/** A table of anything: sort, filter, choose columns, select many, export exactly what is filtered. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  return (
    <Suspense fallback={<Skeletons rows={Math.min(Math.max(props.rows.length, 3), 10)} height={32} />}>
      <Grid {...props} />
    </Suspense>
  )
}
