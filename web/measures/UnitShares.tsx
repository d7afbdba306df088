import { useMemo } from 'react'
import type { IndicatorRow } from '#measures/contract'
import { places } from '#places/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { saidValue } from './said.ts'
import { texts } from './text.ts'

interface Share {
  readonly unitId: string
  readonly value: number | null
  readonly share: { readonly numerator: number; readonly denominator: number } | null
}

/** Where the people behind a counted share are listed; other indicators lead to the place. */
const behind = (indicator: IndicatorRow, unitId: string): string =>
  indicator.id.startsWith('f1-')
    ? withQuery(paths.quarantine(), { place: unitId })
    : withQuery(paths.measure(indicator.id), { place: unitId })

/** The values unit by unit, the worst first; each leads to what is behind it. */
export function UnitShares({ indicator, shares }: { indicator: IndicatorRow; shares: readonly Share[] }) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const { measureUnit, direction } = indicator
  const { day } = useAsOf()
  const units = useAnswer(places.listUnits, { query: { day, level: 'commune' } })
  const names = useMemo(() => new Map(units.data?.units.map(({ id, name }) => [id, name])), [units.data])
  const missed = useMemo<Column<Share>>(
    () => ({
      id: 'missed',
      head: t(texts.missed),
      value: (row) => row.share && row.share.denominator - row.share.numerator,
      cell: (row) => row.share && f.number(row.share.denominator - row.share.numerator, 0),
      numeric: true,
      width: 144,
    }),
    [t, f],
  )
  const columns = useMemo<readonly Column<Share>[]>(
    () => [
      { id: 'unit', head: t(texts.place), value: (row) => names.get(row.unitId) ?? row.unitId, filter: 'text' },
      {
        id: 'value',
        head: t(texts.value),
        value: (row) => row.value,
        cell: (row) =>
          row.share
            ? f.share(row.share.numerator, row.share.denominator)
            : row.value === null
              ? t(texts.noData)
              : saidValue(row.value, measureUnit, language, f.number),
        numeric: true,
        width: 240,
      },
      ...(shares.some(({ share }) => share !== null) ? [missed] : []),
    ],
    [t, f, names, language, measureUnit, shares, missed],
  )
  return (
    <Card title={t(texts.byUnit)} pad={false}>
      <DataTable
        name="shares"
        caption={t(texts.byUnit)}
        rows={shares}
        rowId={(row) => row.unitId}
        columns={columns}
        to={(row) => behind(indicator, row.unitId)}
        sortedBy={['value', direction === 'down']}
        empty={<EmptyState title={t(texts.noValues)} />}
        bare
      />
    </Card>
  )
}
