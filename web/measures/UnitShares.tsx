import { useMemo } from 'react'
import { places } from '#places/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { texts } from './text.ts'

interface Share {
  readonly unitId: string
  readonly numerator: number
  readonly denominator: number
  readonly value: number | null
}

/** A computed share unit by unit, the lowest first; each leads to the people behind it. */
export function UnitShares({ shares }: { shares: readonly Share[] }) {
  const t = useSay()
  const f = useFormat()
  const { day } = useAsOf()
  const units = useAnswer(places.listUnits, { query: { day, level: 'commune' } })
  const names = useMemo(() => new Map(units.data?.units.map(({ id, name }) => [id, name])), [units.data])
  const columns = useMemo<readonly Column<Share>[]>(
    () => [
      { id: 'unit', head: t(texts.place), value: (row) => names.get(row.unitId) ?? row.unitId, filter: 'text' },
      {
        id: 'value',
        head: t(texts.value),
        value: (row) => row.value,
        cell: (row) => f.share(row.numerator, row.denominator),
        numeric: true,
        width: 200,
      },
      {
        id: 'missed',
        head: t(texts.missed),
        value: (row) => row.denominator - row.numerator,
        numeric: true,
        width: 144,
      },
    ],
    [t, f, names],
  )
  return (
    <Card title={t(texts.byUnit)} pad={false}>
      <DataTable
        name="shares"
        caption={t(texts.byUnit)}
        rows={shares}
        rowId={(row) => row.unitId}
        columns={columns}
        to={(row) => withQuery(paths.quarantine(), { place: row.unitId })}
        sortedBy={['value']}
        empty={<EmptyState title={t(texts.noValues)} />}
        bare
      />
    </Card>
  )
}
