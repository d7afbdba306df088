import { useMemo } from 'react'
import type { FigurePart, FigureRow } from '#work/contract'
import { figureTexts } from '#work/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { type Say, useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Figures.module.css'
import type { FigureScope } from './scope.ts'
import { figureWords } from './text.ts'

type Format = ReturnType<typeof useFormat>

/** A row for each agency, place, category, kind or month, where somebody has to look on top. */
export function League({ rows, scope }: { rows: readonly FigureRow[]; scope: FigureScope }) {
  const t = useSay()
  const f = useFormat()
  const { kind, period, by, place } = scope
  const columns = useMemo(
    () => columnsOf(t, f, { kind, period, by, place, group: null, part: null }),
    [t, f, kind, period, by, place],
  )
  return (
    <DataTable
      name="figures"
      caption={t(figureWords.title)}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      to={(row) => paths.figureCases({ ...scope, group: row.id })}
      roomy
      empty={<EmptyState title={t(figureWords.none)} />}
    />
  )
}

function columnsOf(t: Say, f: Format, scope: FigureScope): readonly Column<FigureRow>[] {
  const cell = (part: 'doneOnTime' | 'doneLate' | 'openInTime' | 'openOverdue'): Column<FigureRow> => ({
    id: part,
    head: t(figureWords[`head.${part}`]),
    value: (row) => row.cells[part],
    cell: (row) => <Count n={row.cells[part]} part={part} row={row} scope={scope} />,
    numeric: true,
    width: 88,
    ...(part === 'openOverdue' ? {} : { phone: 'hide' }),
  })
  const days = (value: number | null): string =>
    value === null ? '—' : t(figureWords.workingDays, { n: f.number(value) })
  return [
    { id: 'name', head: t(figureTexts.group[scope.by]), value: (row) => row.name, phone: 'title' },
    {
      id: 'onTime',
      head: t(figureWords.onTime),
      value: (row) => row.onTime.share,
      cell: (row) => <OnTime row={row} />,
      words: (row) => `${row.onTime.onTime}/${row.onTime.due}`,
      width: 184,
    },
    cell('openOverdue'),
    cell('openInTime'),
    cell('doneLate'),
    cell('doneOnTime'),
    {
      id: 'byExtension',
      head: t(figureWords['head.byExtension']),
      value: (row) => row.byExtension,
      cell: (row) => <Count n={row.byExtension} part="byExtension" row={row} scope={scope} />,
      numeric: true,
      width: 104,
      phone: 'hide',
    },
    {
      id: 'median',
      head: t(figureWords.median),
      value: (row) => row.handling.median,
      cell: (row) => days(row.handling.median),
      numeric: true,
      width: 96,
      phone: 'hide',
    },
    {
      id: 'p90',
      head: t(figureWords.p90),
      value: (row) => row.handling.p90,
      cell: (row) => days(row.handling.p90),
      numeric: true,
      width: 96,
      phone: 'hide',
    },
    {
      id: 'oldest',
      head: t(figureWords.oldest),
      value: (row) => row.oldestDays,
      cell: (row) => (row.oldestDays === null ? '—' : t(figureWords.oldestDays, { n: f.number(row.oldestDays, 0) })),
      numeric: true,
      width: 96,
      phone: 'hide',
    },
  ]
}

interface CountProps {
  readonly n: number
  readonly part: FigurePart
  readonly row: FigureRow
  readonly scope: FigureScope
}

/** A number that opens its cases; zero opens nothing. */
function Count({ n, part, row, scope }: CountProps) {
  const f = useFormat()
  if (n === 0) return <span className={css.zero}>0</span>
  return (
    <Link to={paths.figureCases({ ...scope, group: row.id, part })} data-part={part} className={css.count ?? ''}>
      {f.number(n, 0)}
    </Link>
  )
}

/** The share with its interval where there are enough cases; the bare numbers where there are few. */
function OnTime({ row: { onTime } }: { row: FigureRow }) {
  const t = useSay()
  const f = useFormat()
  const { share, low, high, due } = onTime
  if (due === 0) return <span className={css.zero}>{t(figureWords.noneDue)}</span>
  if (share === null || low === null || high === null)
    return <span className={css.few}>{t(figureWords.few, { n: onTime.onTime, due })}</span>
  return (
    <span className={css.onTime} title={t(figureWords.onTimeHint)}>
      <span className={css.share}>{f.percent(share, 0)}</span>
      <span className={css.range} aria-hidden>
        <span className={css.interval} style={{ left: `${100 * low}%`, width: `${100 * (high - low)}%` }} />
        <span className={css.mark} style={{ left: `${100 * share}%` }} />
      </span>
      <span className={css.of}>{f.number(due, 0)}</span>
    </span>
  )
}
