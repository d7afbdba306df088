import type { UnitCounts } from '#epidemic/contract'
import { Spark } from '../chart/Spark.tsx'
import type { Say } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { texts } from './text.ts'

/** New F0 by day of each unit, for its small curve. */
type Curves = ReadonlyMap<string | null, readonly number[]>

const count = (id: keyof UnitCounts & string, head: string, phone: 'line' | 'hide'): Column<UnitCounts> => ({
  id,
  head,
  value: (row) => row[id],
  numeric: true,
  width: 84,
  filter: 'number',
  phone,
})

export function communeColumns(t: Say, curveOf: Curves): readonly Column<UnitCounts>[] {
  return [
    {
      id: 'name',
      head: t(texts.commune),
      value: (row) => row.unitName ?? t(texts.unknownPlace),
      filter: 'text',
      width: 188,
    },
    count('f0In14Days', t(texts.f0In14Days), 'line'),
    {
      id: 'curve',
      head: t(texts.days28),
      value: () => null,
      cell: (row) => (
        <Spark values={curveOf.get(row.unitId) ?? []} label={`${row.unitName ?? ''}, ${t(texts.days28)}`} />
      ),
      sortable: false,
      width: 112,
      phone: 'hide',
    },
    count('f0', 'F0', 'line'),
    count('f1', 'F1', 'line'),
    count('f2', 'F2', 'hide'),
    count('newF1', t(texts.newF1), 'hide'),
    { ...count('waiting', t(texts.waiting), 'hide'), value: (row) => row.waiting + row.late },
    count('late', t(texts.late), 'line'),
  ]
}
