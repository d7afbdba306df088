import type { UnitCounts } from '#epidemic/contract'
import { Spark } from '../chart/Spark.tsx'
import type { Say } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { texts } from './text.ts'

/** New F0 by day of each unit, for its small curve. */
type Curves = ReadonlyMap<string | null, readonly number[]>

type Counted = 'f0In14Days' | 'f0' | 'f1' | 'f2' | 'waiting' | 'late'

const count = (id: Counted, head: string, width: number, phone: 'line' | 'hide'): Column<UnitCounts> => ({
  id,
  head,
  value: (row) => row[id],
  numeric: true,
  width,
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
    },
    count('f0In14Days', t(texts.f0In14Days), 108, 'line'),
    {
      id: 'curve',
      head: t(texts.days28),
      value: () => null,
      cell: (row) => (
        <Spark width={72} values={curveOf.get(row.unitId) ?? []} label={`${row.unitName ?? ''}, ${t(texts.days28)}`} />
      ),
      sortable: false,
      width: 88,
      phone: 'hide',
    },
    count('f0', 'F0', 56, 'line'),
    count('f1', 'F1', 64, 'line'),
    count('f2', 'F2', 72, 'hide'),
    { ...count('waiting', t(texts.notQuarantined), 112, 'hide'), value: (row) => row.waiting + row.late },
    count('late', t(texts.late), 100, 'line'),
  ]
}
