import type { Day } from '#kernel/day'
import { formatDay, formatDayShort } from '../ui/format.ts'
import { baseOption, dayAxisLook, dayMark, valueAxis } from './base-option.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'
import { labelStep } from './series.ts'

/** A rate with its uncertainty; all three null on a day without an estimate. */
export interface BandPoint {
  readonly day: Day
  readonly mid: number | null
  readonly low: number | null
  readonly high: number | null
}

const LABELS = 6
/** Above this the band only says "unknown"; it is cut there, so that the line at 1 stays readable. */
const CEILING = 5

const cut = (value: number | null): number | null => (value === null ? null : Math.min(value, CEILING))

/** The middle as a line, the band as an area, and the line at 1 below which an epidemic shrinks. */
export function rtOption(
  points: readonly BandPoint[],
  mark: Day | null,
  number: (value: number) => string,
  look: Look,
): EChartsOption {
  const step = labelStep(points.length, LABELS)
  const low = points.map((point) => cut(point.low))
  const plain = { type: 'line' as const, showSymbol: false, silent: true, lineStyle: { opacity: 0 } }
  return {
    ...baseOption(look),
    tooltip: {
      ...baseOption(look).tooltip,
      formatter: (given) => {
        const point = points[Array.isArray(given) ? (given[0]?.dataIndex ?? 0) : given.dataIndex]
        if (!point) return ''
        if (point.mid === null) return formatDay(point.day)
        return `${formatDay(point.day)}<br><b>${number(point.mid)}</b> (${number(point.low ?? point.mid)}–${number(point.high ?? point.mid)})`
      },
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map(({ day }) => day),
      ...dayAxisLook(look),
      axisLabel: {
        ...dayAxisLook(look).axisLabel,
        interval: (at: number) => (points.length - 1 - at) % step === 0,
        formatter: (day: string) => formatDayShort(day as Day),
      },
    },
    yAxis: { ...valueAxis(look, number), min: 0 },
    series: [
      { ...plain, stack: 'band', data: low },
      {
        ...plain,
        stack: 'band',
        areaStyle: { color: look.accent, opacity: 0.16 },
        data: points.map((point, at) => {
          const [top, floor] = [cut(point.high), low[at] ?? null]
          return top === null || floor === null ? null : top - floor
        }),
      },
      {
        type: 'line',
        data: points.map((point) => cut(point.mid)),
        showSymbol: false,
        lineStyle: { color: look.accent, width: 2 },
        itemStyle: { color: look.accent },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: look.quiet, width: 1, type: 'dashed' },
          data: [
            { yAxis: 1 },
            ...(mark !== null && points.some(({ day }) => day === mark)
              ? [{ xAxis: mark, lineStyle: dayMark(look, mark).lineStyle }]
              : []),
          ],
        },
      },
    ],
  }
}
