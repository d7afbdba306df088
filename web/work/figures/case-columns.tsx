import { type FigureCase, figureTexts } from '#work/contract'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { figureWords } from './text.ts'

const tone = { openOverdue: 'bad', doneLate: 'warn', openInTime: 'neutral', doneOnTime: 'good' } as const

/** The server narrows and orders by deadline. */
export const caseColumns = (t: Say): readonly Column<FigureCase>[] => [
  { id: 'title', head: t(figureWords.what), value: (row) => row.title, sortable: false, phone: 'title' },
  { id: 'code', head: t(figureWords.code), value: (row) => row.code, width: 128, sortable: false },
  {
    id: 'cell',
    head: t(figureWords.cell),
    value: (row) => row.cell,
    words: (row) => t(figureTexts.part[row.cell ?? 'withdrawn']),
    cell: (row) => (
      <StatusTag tone={row.cell === null ? 'neutral' : tone[row.cell]}>
        {t(figureTexts.part[row.cell ?? 'withdrawn'])}
      </StatusTag>
    ),
    width: 168,
    sortable: false,
  },
  {
    id: 'due',
    head: t(figureWords.due),
    value: (row) => row.due,
    cell: (row) => <Due row={row} t={t} />,
    width: 200,
    sortable: false,
  },
  {
    id: 'result',
    head: t(figureWords.result),
    value: (row) => row.result,
    cell: (row) => (row.result === null ? '—' : formatDay(row.result)),
    width: 120,
    sortable: false,
  },
  {
    id: 'opened',
    head: t(figureWords.opened),
    value: (row) => row.opened,
    cell: (row) => formatDay(row.opened),
    width: 120,
    sortable: false,
    phone: 'hide',
  },
  { id: 'category', head: t(figureWords.category), value: (row) => row.category, width: 176, sortable: false },
  {
    id: 'agency',
    head: t(figureWords.agency),
    value: (row) => row.agency?.name ?? null,
    width: 200,
    sortable: false,
  },
  { id: 'unit', head: t(figureWords.place), value: (row) => row.unit.name, width: 176, sortable: false },
]

function Due({ row, t }: { row: FigureCase; t: Say }) {
  if (row.due === null) return '—'
  const { extensions, firstDue } = row
  const extended =
    extensions > 0 && firstDue !== null
      ? t(figureWords.extended, { n: extensions, day: formatDay(firstDue) })
      : undefined
  return (
    <span title={extended}>
      {formatDay(row.due)}
      {extensions > 0 && ` (+${extensions})`}
    </span>
  )
}
