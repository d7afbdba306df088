import type { ScoreRow } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Scoring.module.css'
import { words } from './text.ts'

/** Places won or lost since the year before, with the points beside: never by colour alone. */
export function ChangeMark({ row: { last } }: { row: Pick<ScoreRow, 'last'> }) {
  const t = useSay()
  const f = useFormat()
  if (!last) return <span className={css.quiet}>{t(words.new)}</span>
  const { places, by } = last
  const way = places === null || places === 0 ? 'level' : places > 0 ? 'up' : 'down'
  const said = places === null ? '' : places === 0 ? t(words.level) : t(words[way], { n: Math.abs(places) })
  return (
    <span className={css.change} data-way={way}>
      <b title={said}>
        <span className="visually-hidden">{said}</span>
        <span aria-hidden>{places === null ? '' : `${arrows[way]}${places === 0 ? '' : Math.abs(places)}`}</span>
      </b>
      {by !== null && <span>{f.change(by, 1)}</span>}
    </span>
  )
}

const arrows = { up: '▲ ', down: '▼ ', level: '＝' } as const

/** Where its rank lies when what is not sure varies: a thin bar from first to last, the rank itself as a tick. */
export function BandBar({ row, draws }: { row: Pick<ScoreRow, 'rank' | 'rankOf' | 'band'>; draws: number }) {
  const t = useSay()
  const { rank, rankOf, band } = row
  if (rank === null) return <span className={css.quiet}>–</span>
  const at = (place: number): string => `${rankOf <= 1 ? 0 : (100 * (place - 1)) / (rankOf - 1)}%`
  const [low, high] = band ?? [rank, rank]
  const said = band
    ? t(words.bandSaid, { low: low ?? rank, high: high ?? rank, draws })
    : t(words.rankOf, { rank, of: rankOf })
  return (
    <span className={css.band} role="img" aria-label={said} title={said}>
      {band && (
        <i
          style={{
            left: at(low ?? rank),
            width: `${rankOf <= 1 ? 0 : (100 * ((high ?? rank) - (low ?? rank))) / (rankOf - 1)}%`,
          }}
        />
      )}
      <b style={{ left: at(rank) }} />
    </span>
  )
}

/** One small bar for each main index, as high as its part of the points; hatched where nothing is known. */
export function MainBars({
  row,
  names,
}: {
  row: Pick<ScoreRow, 'mains' | 'name'>
  names: ReadonlyMap<string, string>
}) {
  const f = useFormat()
  const said = row.mains.map(
    ({ code, points, max }) =>
      `${names.get(code) ?? code} ${points === null ? '–' : f.number(points, 0)}/${max === null ? '–' : f.number(max, 0)}`,
  )
  return (
    <span className={css.mains} role="img" aria-label={said.join(', ')}>
      {row.mains.map(({ code, points, max }, at) => (
        <i key={code} title={said[at]} data-none={points === null || undefined}>
          {points !== null && <b style={{ height: `${max ? (100 * points) / max : 0}%` }} />}
        </i>
      ))}
    </span>
  )
}
