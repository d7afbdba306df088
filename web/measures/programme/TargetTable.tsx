import { useMemo } from 'react'
import { goals, type IndicatorRow, progressStates } from '#measures/contract'
import { Spark } from '../../chart/Spark.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { saidValue, shortBy, yearOf } from '../said.ts'
import { texts } from '../text.ts'
import { toneOf } from '../tone.ts'

/** The targets to sort, filter and take away. */
export function TargetTable({ indicators }: { indicators: readonly IndicatorRow[] }) {
  const t = useSay()
  const { language } = useLanguage()
  const f = useFormat()
  const columns = useMemo<readonly Column<IndicatorRow>[]>(() => {
    const said = (row: IndicatorRow, value: number) => saidValue(value, row.measureUnit, language, f.number)
    return [
      { id: 'name', head: t(texts.indicator), value: (row) => t(row.name), filter: 'text' },
      {
        id: 'goal',
        head: t(texts.goal),
        value: (row) => row.goal,
        words: (row) => t(goals[row.goal]),
        cell: (row) => t(goals[row.goal]),
        filter: 'choice',
        width: 136,
        hidden: true,
      },
      {
        id: 'value',
        head: t(texts.value),
        value: (row) => row.progress.latest?.value,
        cell: (row) => {
          const { latest } = row.progress
          if (!latest) return t(texts.noData)
          const value = row.share ? f.share(row.share.numerator, row.share.denominator) : said(row, latest.value)
          return latest.simulated ? `${value} · ${t(texts.simulated)}` : value
        },
        numeric: true,
        width: 176,
      },
      {
        id: 'line',
        head: t(texts.line),
        value: () => null,
        cell: (row) => <Spark values={row.readings.map(({ value }) => value)} label={t(row.name)} />,
        sortable: false,
        width: 104,
        phone: 'hide',
      },
      {
        id: 'target',
        head: t(texts.target),
        value: (row) => row.target?.value,
        cell: (row) =>
          row.target && t(texts.targetBy, { value: said(row, row.target.value), year: yearOf(row.target.day) }),
        numeric: true,
        width: 136,
      },
      {
        id: 'gap',
        head: t(texts.gap),
        value: (row) => shortBy(row),
        cell: (row) => {
          const missing = shortBy(row)
          return missing === null
            ? ''
            : t(texts.short, {
                value: saidValue(missing, row.measureUnit === 'rank' ? 'count' : row.measureUnit, language, f.number),
              })
        },
        numeric: true,
        width: 112,
        phone: 'hide',
      },
      {
        id: 'state',
        head: t(texts.state),
        value: (row) => row.progress.state,
        words: (row) => t(progressStates[row.progress.state]),
        cell: (row) => <StatusTag tone={toneOf(row.progress.state)}>{t(progressStates[row.progress.state])}</StatusTag>,
        filter: 'choice',
        width: 136,
      },
      {
        id: 'owner',
        head: t(texts.owner),
        value: (row) => row.owner && t(row.owner),
        filter: 'choice',
        width: 200,
        phone: 'hide',
      },
      {
        id: 'confirmed',
        hidden: true,
        head: t(texts.confirmed),
        value: (row) => row.confirmedOn,
        cell: (row) => row.confirmedOn && formatDay(row.confirmedOn),
        width: 112,
        phone: 'hide',
      },
    ]
  }, [t, f, language])
  return (
    <DataTable
      name="indicators"
      caption={t(texts.title)}
      rows={indicators}
      rowId={(row) => row.id}
      columns={columns}
      to={(row) => paths.measure(row.id)}
      roomy
      empty={<EmptyState title={t(texts.none)} hint={t(texts.noneNext)} />}
    />
  )
}
