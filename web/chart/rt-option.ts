import type { Day } from '#kernel/day'
import { formatDay } from '../ui/format.ts'
import { baseOption, dayAxis, dayMark, pointedAt, valueAxis } from './base-option.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'

/** A rate with its uncertainty; all three null on a day without an estimate, and then `note` says why. */
export interface BandPoint {
  readonly day: Day
  readonly mid: number | null
  readonly low: number | null
  readonly high: number | null
  readonly note?: string
}

export interface BandWords {
  readonly incomplete: string
  readonly number: (value: number) => string
}

const LABELS = 6
/** Above this the band only says "unknown"; it is cut there, so that the line at 1 stays readable. */
const CEILING = 5

const cut = (value: number | null): number | null => (value === null ? null : Math.min(value, CEILING))

/**
 * The middle as a line, the band as an area, and the line at 1 below which an epidemic shrinks. Where reports are still
 * coming the line is dashed and has no band.
 */
export function rtOption(
  points: readonly BandPoint[],
  mark: Day | null,
  incompleteFrom: Day | null,
  words: BandWords,
  look: Look,
): EChartsOption {
  const isWhole = ({ day }: BandPoint): boolean => incompleteFrom === null || day < incompleteFrom
  const lastWhole = points.findLastIndex(isWhole)
  const low = points.map((point) => (isWhole(point) ? cut(point.low) : null))
  const invisible = { type: 'line' as const, symbol: 'none', silent: true, lineStyle: { opacity: 0 } }
  const line = {
    type: 'line' as const,
    showSymbol: false,
    lineStyle: { color: look.accent, width: 2 },
    itemStyle: { color: look.accent },
  }
  return {
    ...baseOption(look),
    tooltip: {
      ...baseOption(look).tooltip,
      formatter: (given) => {
        const point = points[pointedAt(given)]
        return point ? told(point, isWhole(point), words) : ''
      },
    },
    xAxis: dayAxis(
      look,
      points.map(({ day }) => day),
      LABELS,
    ),
    yAxis: { ...valueAxis(look, words.number), min: 0, max: ({ max }) => Math.max(2, Math.ceil(max)), minInterval: 1 },
    series: [
      { ...invisible, stack: 'band', data: low },
      {
        ...invisible,
        stack: 'band',
        areaStyle: { color: look.accent, opacity: 0.16 },
        data: points.map((point, at) => {
          const [top, floor] = [cut(point.high), low[at] ?? null]
          return top === null || floor === null ? null : top - floor
        }),
      },
      {
        ...line,
        data: points.map((point) => (isWhole(point) ? cut(point.mid) : null)),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: look.ink, width: 1, type: 'dashed' },
          data: [
            { yAxis: 1 },
            ...(mark !== null && points.some(({ day }) => day === mark)
              ? [{ xAxis: mark, lineStyle: dayMark(look, mark).lineStyle }]
              : []),
          ],
        },
      },
      {
        ...line,
        lineStyle: { ...line.lineStyle, type: [3, 3] },
        // It sets out from the last whole day, so that the line is not broken.
        data: points.map((point, at) => (at >= lastWhole && lastWhole < points.length - 1 ? cut(point.mid) : null)),
      },
    ],
  }
}

function told({ day, mid, low, high, note }: BandPoint, whole: boolean, { number, incomplete }: BandWords): string {
  const lines = [formatDay(day)]
  if (mid !== null) lines.push(`<b>${number(mid)}</b> (${number(low ?? mid)}–${number(high ?? mid)})`)
  else if (note !== undefined) lines.push(note)
  if (mid !== null && !whole) lines.push(incomplete)
  return lines.join('<br>')
}
