import { dayOfNumber } from '#kernel/day'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { formatDay } from '../../ui/format.ts'
import { levelColor, levelInk, levelWords } from '../../ui/levels.ts'
import css from './Chains.module.css'
import type { DrawnChains } from './ChainsDrawing.tsx'
import { daysBetweenMinutes } from './layout.ts'
import { DAY } from './model.ts'
import type { NodeWords } from './words.ts'

const ROW = 26
const LEFT = 20
const RIGHT = 24
const TOP = 28
const RADIUS = 10

type Props = Pick<DrawnChains, 'graph' | 'seen' | 'layout' | 'chosen' | 'onTip'> & {
  readonly width: number
  readonly words: NodeWords
}

/** A few people, drawn without the graphics processor: each one a link with its own words. */
export function SvgChains({ graph, seen, layout, chosen, onTip, width, words }: Props) {
  const inner = Math.max(200, width - LEFT - RIGHT)
  const [from, to] = layout.minutes
  const x = (minute: number): number => LEFT + ((minute - from) / Math.max(1, to - from)) * inner
  const y = (row: number): number => TOP + ROW / 2 + row * ROW
  const height = TOP + (Math.max(...layout.y, 0) + 1) * ROW
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of many links is a group
    <svg className={css.svg} width={width} height={height} role="group">
      {daysBetweenMinutes(from, to, inner / 84).map((day) => (
        <g key={day} aria-hidden>
          <line className={css.day} x1={x(day * DAY - 420)} x2={x(day * DAY - 420)} y1={TOP - 8} y2={height} />
          <text className={css.dayWords} x={x(day * DAY - 420)} y={14}>
            {formatDay(dayOfNumber(day)).slice(0, 5)}
          </text>
        </g>
      ))}
      {seen.map((at, now) => {
        const above = layout.above[now] ?? -1
        if (above < 0) return null
        const [x1, y1, x2, y2] = [
          x(layout.x[above] ?? 0),
          y(layout.y[above] ?? 0),
          x(layout.x[now] ?? 0),
          y(layout.y[now] ?? 0),
        ]
        return (
          <path
            key={at}
            className={css.edge}
            data-case={graph.level[at] === 0 || undefined}
            d={`M${x1} ${y1}V${y2}H${x2}`}
          />
        )
      })}
      {seen.map((at, now) => (
        <Spot
          key={at}
          id={graph.ids[at] ?? ''}
          level={graph.level[at] ?? 0}
          spoken={[words.name(at), ...words.lines(at)].join(' · ')}
          x={x(layout.x[now] ?? 0)}
          y={y(layout.y[now] ?? 0)}
          chosen={at === chosen}
          onTip={(tip) => onTip(tip && { ...tip, at, held: false })}
        />
      ))}
    </svg>
  )
}

interface SpotProps {
  readonly id: string
  readonly level: number
  readonly spoken: string
  readonly x: number
  readonly y: number
  readonly chosen: boolean
  readonly onTip: (at: { readonly x: number; readonly y: number } | null) => void
}

/** One person: a link for who may open it. */
function Spot({ id, level, spoken, x, y, chosen, onTip }: SpotProps) {
  const drawn = (
    <g
      transform={`translate(${x} ${y})`}
      onPointerEnter={({ nativeEvent }) => onTip({ x: nativeEvent.offsetX, y: nativeEvent.offsetY })}
      onPointerLeave={() => onTip(null)}
    >
      <title>{spoken}</title>
      <circle className={css.spot} data-chosen={chosen || undefined} r={RADIUS} fill={levelColor(level)} />
      <text className={css.spotWords} fill={levelInk(level)}>
        {levelWords(level)}
      </text>
    </g>
  )
  return id === '' ? (
    drawn
  ) : (
    <Link to={paths.person(id)} aria-label={`${levelWords(level)} ${spoken}`}>
      {drawn}
    </Link>
  )
}
