import { useMemo } from 'react'
import type { Point, SeriesIndicator } from '#measures/contract'
import { useLanguage, useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Series.module.css'
import { saidPoint, saidTrust } from './said.ts'
import { words } from './text.ts'

export interface MapRow {
  readonly id: string
  readonly name: string
  readonly point: Point
  /** On the period before; null where one of the two is not known. */
  readonly change: number | null
}

interface Props {
  readonly rows: readonly MapRow[]
  readonly indicator: SeriesIndicator
  readonly caption: string
  readonly onChoose: (id: string) => void
}

/** The map as a table: each unit with its value, what it changed by, and what must be known of it. */
export function MapValues({ rows, indicator, caption, onChoose }: Props) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const columns = useMemo<readonly Column<MapRow>[]>(
    () => [
      {
        id: 'unit',
        head: t(words.unit),
        value: (row) => row.name,
        cell: (row) => (
          <button type="button" className={css.pick} onClick={() => onChoose(row.id)}>
            {row.name}
          </button>
        ),
        filter: 'text',
        width: 200,
      },
      {
        id: 'value',
        head: t(words.value),
        value: (row) => row.point.value,
        cell: (row) => (
          <span
            className={row.point.value === null ? css.quiet : undefined}
            title={saidTrust(row.point, language).join(' · ')}
          >
            {saidPoint(row.point, indicator, language, f.number)}
            {row.point.value !== null && (row.point.from < row.point.of || row.point.cut) && (
              <sup className={css.quiet}>
                {row.point.from}/{row.point.of}
              </sup>
            )}
          </span>
        ),
        numeric: true,
        width: 150,
      },
      {
        id: 'change',
        head: t(words.change),
        value: (row) => row.change,
        cell: (row) => (row.change === null ? '–' : f.change(row.change, indicator.measureUnit === 'percent' ? 1 : 0)),
        numeric: true,
        width: 120,
      },
    ],
    [t, f, language, indicator, onChoose],
  )
  return (
    <DataTable
      name="measure-map"
      caption={caption}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      sortedBy={['value', indicator.direction === 'up']}
      empty={<EmptyState title={t(words.noPlaces)} />}
      bare
    />
  )
}
