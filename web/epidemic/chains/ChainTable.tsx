import { useMemo } from 'react'
import type { ChainGraph } from '#epidemic/contract'
import { dayOfNumber } from '#kernel/day'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatDay } from '../../ui/format.ts'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { levelWords } from '../../ui/levels.ts'
import { dayAt } from './model.ts'
import { chainsText } from './text.ts'
import { useNodeWords } from './words.ts'

interface Row {
  readonly at: number
  /** Empty where the reader may not open the person. */
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly level: number
  readonly day: string
  readonly source: string | null
  readonly setting: string | null
  readonly below: number
}

/** The same people in words: for the keyboard, for who listens, and to sort and export. */
export function ChainTable({ graph, seen }: { graph: ChainGraph; seen: readonly number[] }) {
  const t = useSay()
  const words = useNodeWords(graph)
  const rows = useMemo(
    () =>
      seen.map((at): Row => {
        const above = graph.above[at] ?? -1
        return {
          at,
          id: graph.ids[at] ?? '',
          name: words.name(at),
          unit: words.unit(at),
          level: graph.level[at] ?? 0,
          day: graph.exposedAt[at] ? dayOfNumber(dayAt(graph.exposedAt[at])) : '',
          source: above < 0 ? null : words.name(above),
          setting: graph.settings[graph.setting[at] ?? -1] ?? null,
          below: graph.below[at] ?? 0,
        }
      }),
    [graph, seen, words],
  )
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'code',
        head: t(chainsText.code),
        value: (row) => row.name,
        cell: (row) => (row.id === '' ? row.name : <Link to={paths.person(row.id)}>{row.name}</Link>),
        filter: 'text',
        phone: 'title',
      },
      {
        id: 'level',
        head: t(chainsText.level),
        value: (row) => row.level,
        words: (row) => levelWords(row.level),
        cell: (row) => <LevelTag level={row.level} />,
        width: 80,
      },
      { id: 'unit', head: t(chainsText.unit), value: (row) => row.unit, filter: 'choice' },
      {
        id: 'day',
        head: t(chainsText.day),
        value: (row) => row.day,
        cell: (row) => (row.day ? formatDay(row.day as `${number}-${number}-${number}`) : ''),
        filter: 'day',
        width: 120,
      },
      { id: 'source', head: t(chainsText.source), value: (row) => row.source, filter: 'text' },
      { id: 'setting', head: t(chainsText.setting), value: (row) => row.setting, filter: 'choice', phone: 'hide' },
      { id: 'below', head: t(chainsText.behindHead), value: (row) => row.below, numeric: true, width: 96 },
    ],
    [t],
  )
  return (
    <DataTable
      name="chains"
      caption={t(chainsText.title)}
      rows={rows}
      rowId={(row) => String(row.at)}
      columns={columns}
      sortedBy={['below', true]}
      maxHeight={560}
      empty={<EmptyState title={t(chainsText.noChains)} />}
    />
  )
}
