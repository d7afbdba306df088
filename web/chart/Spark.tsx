import { pathOf, sparkPoints } from './series.ts'

interface Props {
  /** In order of time; null where nothing is known. */
  readonly values: readonly (number | null)[]
  /** What it shows, for a screen reader: the row's name and the measure. */
  readonly label: string
  readonly width?: number
  readonly height?: number
}

/** Room for the stroke and the last point. */
const EDGE = 3

/** A curve the size of a word, from zero; its last value is a point. */
export function Spark({ values, label, width = 96, height = 24 }: Props) {
  const points = sparkPoints(values, width - 2 * EDGE, height - 2 * EDGE)
  const last = points.findLast((point) => point !== null)
  return (
    <svg width={width} height={height} role="img" aria-label={label} style={{ display: 'block' }}>
      <g transform={`translate(${EDGE} ${EDGE})`}>
        <path
          d={pathOf(points)}
          fill="none"
          stroke="var(--mantine-color-dimmed)"
          strokeWidth={1.25}
          strokeLinejoin="round"
        />
        {last && <circle cx={last[0]} cy={last[1]} r={2} fill="var(--mantine-color-anchor)" />}
      </g>
    </svg>
  )
}
