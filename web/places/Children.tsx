import { useMemo } from 'react'
import { fullName, kindWords, type Unit } from '#places/contract'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { densityOf } from './measure.ts'
import { texts } from './text.ts'
import { unitTexts } from './text-unit.ts'
import type { UnitPage } from './unit-page.ts'

/** The units right below, as they stand on the day. */
export function Children({ page: { children } }: { page: UnitPage }) {
  const t = useSay()
  const f = useFormat()
  const columns = useMemo<readonly Column<Unit>[]>(
    () => [
      { id: 'name', head: t(texts.name), value: (row) => row.name, cell: (row) => t(fullName(row)), filter: 'text' },
      {
        id: 'kind',
        head: t(texts.kind),
        value: (row) => row.kind,
        words: (row) => t(kindWords[row.kind]),
        cell: (row) => t(kindWords[row.kind]),
        filter: 'choice',
        width: 104,
        phone: 'hide',
      },
      { id: 'code', head: t(texts.code), value: (row) => row.code, width: 96, phone: 'line' },
      {
        id: 'people',
        head: t(texts.people),
        value: (row) => row.population?.people,
        cell: (row) => (row.population ? f.number(row.population.people, 0) : t(texts.unknown)),
        numeric: true,
        filter: 'number',
        width: 104,
        phone: 'line',
      },
      {
        id: 'area',
        head: `${t(texts.area)} (km²)`,
        value: (row) => row.areaKm2,
        cell: (row) => (row.areaKm2 === null ? t(texts.unknown) : f.number(row.areaKm2, 2)),
        numeric: true,
        width: 128,
        phone: 'line',
      },
      {
        id: 'density',
        head: t(texts.density),
        value: (row) => densityOf(row),
        cell: (row) => {
          const density = densityOf(row)
          return density === null ? t(texts.unknown) : f.number(density, 0)
        },
        numeric: true,
        width: 104,
        phone: 'hide',
      },
    ],
    [t, f],
  )
  return (
    <Card title={t(unitTexts.childrenCount, { count: f.number(children.length, 0) })} pad={false}>
      <DataTable
        name="units"
        caption={t(unitTexts.children)}
        rows={children}
        rowId={(row) => row.id}
        columns={columns}
        to={(row) => paths.place(row.id)}
        sortedBy={['name']}
        maxHeight={480}
        empty={null}
      />
    </Card>
  )
}
