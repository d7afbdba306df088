import { useMemo } from 'react'
import { groupWords, type indices, type ScoreRow } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { paths, withQuery } from '../../paths.ts'
import { type Say, useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { BandBar, ChangeMark, MainBars } from './Marks.tsx'
import css from './Scoring.module.css'
import { words } from './text.ts'
import { carried } from './useYear.ts'

type Scores = AnswerOf<typeof indices.listScores>
type Format = ReturnType<typeof useFormat>

/** The table itself: dense, the best first, those not ranked at the end. */
export function League({ scores }: { scores: Scores }) {
  const t = useSay()
  const f = useFormat()
  const { edition, run, rows, names } = scores
  const grouped = useMemo(() => new Set(rows.map(({ group }) => group)).size > 1, [rows])
  const columns = useMemo(() => columnsOf(t, f, scores, grouped), [t, f, scores, grouped])
  return (
    <DataTable
      name="scores"
      caption={t(edition.name)}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      to={(row) => withQuery(paths.indexSubject(edition.id, row.id), carried(run))}
      empty={<EmptyState title={t(words.notScored)} hint={t(words.notScoredHint)} />}
      key={Object.keys(names).length}
    />
  )
}

function columnsOf(
  t: Say,
  f: Format,
  { run, mains, names, year }: Scores,
  grouped: boolean,
): readonly Column<ScoreRow>[] {
  const mainNames = new Map(mains.map(({ code, name }) => [code, t(name)]))
  const why = (row: ScoreRow): string =>
    row.because
      .map(({ code, by, others }) => {
        const name = t(names[code] ?? { vi: code, en: code })
        return others === null
          ? `${f.change(by, 1)} ${name}`
          : t(words.becauseOne, { by: f.change(by, 1), others: f.change(others, 1), name })
      })
      .join('; ')
  const last = { year: year - 1 }
  return [
    {
      id: 'name',
      head: t(words.unit),
      value: (row) => t(row.name),
      filter: 'text',
      width: 216,
      phone: 'title',
    },
    {
      id: 'rank',
      head: t(words.rank),
      value: (row) => row.rank,
      cell: (row) => <Rank row={row} />,
      numeric: true,
      width: 76,
      phone: 'line',
    },
    {
      id: 'change',
      head: t(words.change, last),
      value: (row) => row.last?.places,
      cell: (row) => <ChangeMark row={row} />,
      width: 120,
      phone: 'line',
    },
    {
      id: 'total',
      head: t(words.total),
      value: (row) => row.total,
      cell: (row) => <Total row={row} />,
      numeric: true,
      width: 88,
      phone: 'line',
    },
    {
      id: 'band',
      head: t(words.band),
      value: (row) => row.band?.[0],
      words: (row) => row.band?.join('–') ?? '',
      cell: (row) => <BandBar row={row} draws={run?.draws ?? 0} />,
      width: 136,
      phone: 'line',
    },
    {
      id: 'mains',
      head: t(words.mains),
      value: () => null,
      words: (row) =>
        row.mains.map(({ code, points }) => `${code}: ${points === null ? '' : f.number(points, 1)}`).join('; '),
      cell: (row) => <MainBars row={row} names={mainNames} />,
      sortable: false,
      width: 136,
      phone: 'hide',
    },
    {
      id: 'because',
      head: t(words.because),
      value: why,
      cell: (row) => (
        <span className={css.because} title={row.unranked ? t(row.unranked.why) : why(row)}>
          {row.unranked ? <span className={css.quiet}>{t(row.unranked.why)}</span> : why(row)}
        </span>
      ),
      sortable: false,
      phone: 'line',
    },
    {
      id: 'groupRank',
      head: t(words.groupRank),
      value: (row) => row.groupRank,
      cell: (row) => row.groupRank !== null && `${row.groupRank}/${row.groupOf}`,
      numeric: true,
      width: 96,
      hidden: !grouped,
      phone: 'hide',
    },
    {
      id: 'group',
      head: t(words.group),
      value: (row) => row.group,
      words: (row) => groupSaid(t, row.group),
      cell: (row) => groupSaid(t, row.group),
      filter: 'choice',
      width: 96,
      hidden: true,
    },
    {
      id: 'points',
      head: t(words.changePoints, last),
      value: (row) => row.last?.by,
      cell: (row) => row.last?.by != null && f.change(row.last.by, 1),
      numeric: true,
      width: 120,
      hidden: true,
    },
    ...mains.map(
      ({ code, name, max }): Column<ScoreRow> => ({
        id: `main-${code}`,
        head: `${t(name)}${max === null ? '' : ` /${f.number(max, 0)}`}`,
        value: (row) => row.mains.find((one) => one.code === code)?.points,
        numeric: true,
        width: 112,
        hidden: true,
      }),
    ),
  ]
}

const groupSaid = (t: Say, group: string | null): string =>
  group === null ? '' : t(groupWords[group] ?? { vi: group, en: group })

function Rank({ row }: { row: ScoreRow }) {
  const t = useSay()
  if (row.rank === null) return <span className={css.quiet}>–</span>
  return (
    <span className={css.rank} title={row.tied > 0 ? t(words.tied, { n: row.tied }) : undefined}>
      {row.rank}
      {row.tied > 0 && <small> =</small>}
    </span>
  )
}

function Total({ row }: { row: ScoreRow }) {
  const t = useSay()
  const f = useFormat()
  if (row.total === null) return <span className={css.quiet}>–</span>
  const { known, all } = row
  return (
    <span className={css.total} title={known < all ? t(words.known, { known, all }) : undefined}>
      {f.number(row.total, 1)}
      {known < all && <small> *</small>}
    </span>
  )
}
