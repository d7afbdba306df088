import type { Preview, RowFault } from '#epidemic/contract'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { importText } from '../text-import.ts'
import css from './Import.module.css'

/** Two faults of one cell differ only by their place in the list. */
export type Numbered = RowFault & { readonly n: number }

/** Row, column as it is called in the file, what to do. */
export function faultColumns(t: Say, fields: Preview['columns']): readonly Column<Numbered>[] {
  const nameOf = (field: string): string => {
    const found = fields.find((one) => one.field === field)
    return found ? (found.header ?? t(found.label)) : field
  }
  return [
    { id: 'row', head: t(importText.row), value: (row) => row.row, numeric: true, width: 72, phone: 'line' },
    {
      id: 'field',
      head: t(importText.column),
      value: (row) => nameOf(row.field),
      filter: 'choice',
      width: 184,
      phone: 'line',
    },
    {
      id: 'remedy',
      head: t(importText.remedy),
      value: (row) => row.message,
      cell: (row) => <span className={css.remedy}>{row.message}</span>,
      filter: 'text',
      phone: 'title',
    },
  ]
}
