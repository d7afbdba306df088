import { useLocalStorage } from '@mantine/hooks'
import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  type RowData,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { CellValue } from './column.ts'
import type { DataTableProps } from './DataTable.tsx'
import { filterRows } from './filters.ts'
import { useTableState } from './state.ts'
import { compareValues } from './values.ts'

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
})

/** Rows after filtering and sorting, what is selected and which columns show; the state is in the address. */
export function useGrid<Row extends RowData>(props: DataTableProps<Row>) {
  const { name, rows, rowId, columns, remote, sortedBy } = props
  const state = useTableState(name, columns)
  const [rowSelection, onRowSelectionChange] = useState<Record<string, true>>({})
  const [shown, setShown] = useLocalStorage<Record<string, boolean>>({
    key: `columns.${name}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map(({ id, hidden }) => [id, shown[id] ?? !hidden])),
    [columns, shown],
  )
  const data = useMemo(
    () => (remote ? rows : filterRows(rows, columns, state.filters, state.words)),
    [remote, rows, columns, state.filters, state.words],
  )
  const [first, falling = false] = sortedBy ?? []
  const sort = useMemo(() => {
    const asked = state.sort ?? (first === undefined ? null : { column: first, descending: falling })
    return asked !== null && columns.some((column) => column.id === asked.column) ? asked : null
  }, [state.sort, first, falling, columns])
  const sorting = useMemo(() => (sort === null ? [] : [{ id: sort.column, desc: sort.descending }]), [sort])
  const defs = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.id,
          accessorFn: (row) => column.value(row) ?? undefined,
          sortUndefined: 'last',
          sortFn: (a, b, id) => compareValues(a.getValue<CellValue>(id), b.getValue<CellValue>(id)),
        }),
      ),
    [columns],
  )
  const table = useTable({
    features,
    data,
    columns: defs,
    getRowId: rowId,
    manualSorting: remote !== undefined,
    enableSubRowSelection: false,
    state: { sorting, rowSelection, columnVisibility },
    onRowSelectionChange: (update) =>
      onRowSelectionChange((before) => (typeof update === 'function' ? update(before) : update)),
  })
  const ordered = table.getRowModel().rows
  return {
    state,
    sort,
    table,
    ordered,
    exported: columns.filter(({ id, head }) => head !== '' && columnVisibility[id] !== false),
    visible: columns.filter(({ id }) => columnVisibility[id] !== false),
    isShown: (id: string) => columnVisibility[id] !== false,
    show: (id: string, to: boolean) => setShown((before) => ({ ...before, [id]: to })),
    // Rows that left with a filter or a refresh are not acted on.
    selected: ordered.filter((row) => rowSelection[row.id]),
    clearSelection: () => onRowSelectionChange({}),
  }
}

export type Grid<Row extends RowData> = ReturnType<typeof useGrid<Row>>
