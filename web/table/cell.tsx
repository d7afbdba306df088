import type { ReactNode } from 'react'
import { Link } from '../shell/Link.tsx'
import type { Say } from '../shell/language.tsx'
import type { useFormat } from '../ui/useFormat.ts'
import type { Column } from './column.ts'
import { tableText } from './text.ts'

/** What stands in a cell: the column's own drawing, or the value in the reader's language. */
export function drawn<Row>(column: Column<Row>, row: Row, f: ReturnType<typeof useFormat>, t: Say): ReactNode {
  if (column.cell) return column.cell(row)
  if (column.words) return column.words(row)
  const value = column.value(row)
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return f.number(value)
  if (typeof value === 'boolean') return t(value ? tableText.yes : tableText.no)
  return value
}

/** The first column of a row that leads somewhere is a true link, for the keyboard and a new tab. */
export const linked = (content: ReactNode, to: string | null): ReactNode =>
  to === null ? content : <Link to={to}>{content}</Link>
