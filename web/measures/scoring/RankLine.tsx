import type { PublishedRank } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { words } from './text.ts'

const WIDTH = 640
const HEIGHT = 150
const EDGE = { left: 72, right: 72, top: 24, bottom: 28 }

/** Ranks through the years, the first place on top; two frames of provinces are never joined into one line. */
export function RankLine({ ranks, label }: { ranks: readonly PublishedRank[]; label: string }) {
  const t = useSay()
  const f = useFormat()
  const points = ranks.filter(
    (one): one is PublishedRank & { rank: number; of: number } => one.rank !== null && one.of !== null,
  )
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const span = Math.max(1, last.year - first.year)
  const worst = Math.max(...points.map(({ rank }) => rank)) + 2
  const x = (year: number): number => EDGE.left + ((year - first.year) / span) * (WIDTH - EDGE.left - EDGE.right)
  const y = (rank: number): number => EDGE.top + ((rank - 1) / worst) * (HEIGHT - EDGE.top - EDGE.bottom)
  const frames = Map.groupBy(points, ({ of, unitId }) => `${of} ${unitId}`)
  const turn = points.find((one, at) => at > 0 && one.of !== points[at - 1]?.of)
  const said = points.map(({ year, rank, of }) => `${year}: ${rank}/${of}`).join(', ')
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${label}: ${said}`}
      style={{ width: '100%', maxWidth: WIDTH }}
    >
      <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(1)} y2={y(1)} stroke="var(--line)" />
      <text x={EDGE.left - 24} y={y(1) + 4} textAnchor="end" fontSize={12} fill="var(--mantine-color-dimmed)">
        1
      </text>
      {turn && (
        <g>
          <line
            x1={x(turn.year) - (WIDTH - EDGE.left - EDGE.right) / span / 2}
            x2={x(turn.year) - (WIDTH - EDGE.left - EDGE.right) / span / 2}
            y1={EDGE.top - 8}
            y2={HEIGHT - EDGE.bottom + 4}
            stroke="var(--hatch)"
            strokeDasharray="3 3"
          />
          <text
            x={x(turn.year) - (WIDTH - EDGE.left - EDGE.right) / span / 2}
            y={12}
            textAnchor="middle"
            fontSize={12}
            fill="var(--mantine-color-dimmed)"
          >
            {t(words.merger)}
          </text>
        </g>
      )}
      {[...frames].map(([frame, list]) => (
        <polyline
          key={frame}
          points={list.map(({ year, rank }) => `${x(year)},${y(rank)}`).join(' ')}
          fill="none"
          stroke="var(--mantine-color-anchor)"
          strokeWidth={1.5}
        />
      ))}
      {points.map(({ year, rank, of, value }) => (
        <g key={year}>
          <circle cx={x(year)} cy={y(rank)} r={4} fill="var(--mantine-color-anchor)" />
          <text x={x(year)} y={y(rank) + 20} textAnchor="middle" fontSize={13} fill="var(--mantine-color-text)">
            {rank}/{of}
            {value !== null && (
              <tspan fill="var(--mantine-color-dimmed)" fontSize={12}>
                {' · '}
                {f.number(value, 4)}
              </tspan>
            )}
          </text>
          <text x={x(year)} y={HEIGHT - 6} textAnchor="middle" fontSize={12} fill="var(--mantine-color-dimmed)">
            {year}
          </text>
        </g>
      ))}
    </svg>
  )
}
