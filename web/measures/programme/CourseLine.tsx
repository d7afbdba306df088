import type { IndicatorRow } from '#measures/contract'
import { useAsOf } from '../../shell/as-of.tsx'
import { courseOf } from './course.ts'
import css from './Programme.module.css'

const WIDTH = 208
const HEIGHT = 40
const EDGE = 5
/** Room under the line for the years. */
const FOOT = 12

interface Props {
  readonly indicator: IndicatorRow
  /** The line in words, for a reader who cannot see it. */
  readonly label: string
}

/** What was reached, the path to the targets as a thin line, and each target with its year. */
export function CourseLine({ indicator: { readings, targets, measureUnit, progress }, label }: Props) {
  const { day } = useAsOf()
  const {
    actual,
    last,
    path,
    targets: goals,
  } = courseOf(readings, targets, {
    width: WIDTH - 2 * EDGE - 16,
    height: HEIGHT - 2 * EDGE,
    flip: measureUnit === 'rank',
    asOf: day,
  })
  const wrong = progress.state === 'missed' || progress.state === 'behind'
  return (
    <svg
      className={css.course}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
      role="img"
      aria-label={label}
      data-wrong={wrong || undefined}
    >
      <g transform={`translate(${EDGE} ${EDGE})`}>
        <path className={css.path} d={path} />
        {goals.map(({ at: [x, y], year }) => (
          <g key={year} className={css.goal}>
            <line x1={x} x2={x} y1={y} y2={HEIGHT - EDGE} />
            <circle cx={x} cy={y} r={3} />
            <text x={x} y={HEIGHT - EDGE + FOOT} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        <path className={css.actual} d={actual} />
        {last && <circle className={css.now} cx={last[0]} cy={last[1]} r={3} />}
      </g>
    </svg>
  )
}
