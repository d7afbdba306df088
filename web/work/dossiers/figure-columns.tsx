import type { Text } from '#kernel/text'
import type { AnswerOf } from '#platform/http/client'
import { DOSSIER_CELLS, type DossierCell, type DossierCells, type dossiers } from '#work/contract'
import { Link } from '../../shell/Link.tsx'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import type { useFormat } from '../../ui/useFormat.ts'
import { cellHeads, figures } from './text-figures.ts'

type Format = ReturnType<typeof useFormat>
type Stage = AnswerOf<typeof dossiers.dossierFigures>['stages'][number]

/** A row of cells: every number opens its list; the share of those done in time with its denominator. */
export const cellColumns = <Row extends DossierCells>(
  t: Say,
  f: Format,
  head: Text,
  name: (row: Row) => string,
  to: (row: Row, cell: DossierCell) => string,
): readonly Column<Row>[] => [
  { id: 'name', head: t(head), value: name, phone: 'title' },
  { id: 'received', head: t(figures.received), value: (row) => row.received, numeric: true, width: 96 },
  ...DOSSIER_CELLS.map(
    (cell): Column<Row> => ({
      id: cell,
      head: t(cellHeads[cell]),
      value: (row) => row[cell],
      cell: (row) => (row[cell] === 0 ? '0' : <Link to={to(row, cell)}>{f.number(row[cell], 0)}</Link>),
      numeric: true,
      width: cell === 'doneOnTime' ? 120 : 96,
      phone: cell === 'openOverdue' || cell === 'doneLate' ? 'line' : 'hide',
    }),
  ),
  {
    id: 'onTime',
    head: t(figures.onTime),
    value: (row) => (row.doneOnTime + row.doneLate === 0 ? null : row.doneOnTime / (row.doneOnTime + row.doneLate)),
    words: (row) => f.share(row.doneOnTime, row.doneOnTime + row.doneLate) ?? '',
    cell: (row) => f.share(row.doneOnTime, row.doneOnTime + row.doneLate) ?? '–',
    numeric: true,
    width: 144,
  },
  {
    id: 'apologised',
    head: t(figures.apologised),
    value: (row) => row.apologised,
    numeric: true,
    width: 104,
    hidden: true,
    phone: 'hide',
  },
]

/** Hours at a step; under three stays no percentile is said. */
const FEWEST = 3

export const stageColumns = (t: Say, f: Format): readonly Column<Stage>[] => {
  const hours = (row: Stage, value: number | null) =>
    value === null || row.count < FEWEST ? '–' : t(figures.hours, { n: f.number(value) })
  return [
    { id: 'step', head: t(figures.step), value: (row) => row.name, phone: 'title' },
    { id: 'procedure', head: t(figures.procedure), value: (row) => row.procedure.name, filter: 'choice' },
    { id: 'agency', head: t(figures.agency), value: (row) => row.agency.name, filter: 'choice', width: 232 },
    { id: 'count', head: t(figures.count), value: (row) => row.count, numeric: true, width: 88 },
    {
      id: 'median',
      head: t(figures.median),
      value: (row) => row.median,
      words: (row) => hours(row, row.median),
      cell: (row) => hours(row, row.median),
      numeric: true,
      width: 104,
    },
    {
      id: 'p90',
      head: t(figures.p90),
      value: (row) => row.p90,
      words: (row) => hours(row, row.p90),
      cell: (row) => hours(row, row.p90),
      numeric: true,
      width: 96,
    },
    {
      id: 'term',
      head: t(figures.term),
      value: (row) => row.term,
      cell: (row) => t(figures.hours, { n: f.number(row.term) }),
      numeric: true,
      width: 104,
    },
    {
      id: 'over',
      head: t(figures.over),
      value: (row) => row.over,
      words: (row) => `${row.over}/${row.count}`,
      cell: (row) => `${row.over}/${row.count}`,
      numeric: true,
      width: 96,
    },
  ]
}
