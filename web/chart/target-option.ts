import { type Day, daysBetween } from '#kernel/day'
import { formatDay } from '../ui/format.ts'
import { baseOption, dayAxisLook, pointedAt, valueAxis } from './base-option.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'
import { lastDayOfYear, niceAxis } from './series.ts'

export interface ValuePoint {
  readonly day: Day
  readonly value: number
}

export interface Target {
  readonly value: number
  /** The year by whose end it is to be reached. */
  readonly year: number
}

/** A path of so few days is read by the day: drawn up to a year far off it would be a speck at the edge. */
const FEW_DAYS = 62

/** A course this short is read by the month. */
const FEW_YEARS = 1_000

/** Where a line that stays in the upper part of its axis begins, so that its course can be seen; else zero. */
function floorOf(values: readonly number[], { top, step }: { top: number; step: number }): number {
  const low = Math.min(...values)
  return values.length > 0 && low > top / 2 ? Math.floor(low / step) * step : 0
}

/**
 * The path of a value in time, its last point labelled, towards a thin line that names its year. `path`: the corners of
 * the way it is to go, drawn thin and broken.
 */
export function targetOption(
  points: readonly ValuePoint[],
  target: Target | null,
  number: (value: number) => string,
  look: Look,
  path: readonly ValuePoint[] = [],
): EChartsOption {
  const last = points.at(-1)
  const first = points[0]
  const byDay =
    points.length > 2 && first !== undefined && last !== undefined && daysBetween(first.day, last.day) < FEW_DAYS
  const far = [target === null ? undefined : lastDayOfYear(target.year), path.at(-1)?.day]
  const end = byDay
    ? last?.day
    : (far
        .filter((day) => day !== undefined)
        .toSorted()
        .at(-1) ?? last?.day)
  const values = [...points, ...path].map(({ value }) => value).concat(target === null ? [] : [target.value])
  const axis = niceAxis(Math.max(0, ...values))
  const least = floorOf(values, axis)
  const short = first !== undefined && end !== undefined && daysBetween(first.day, end) < FEW_YEARS
  return {
    ...baseOption(look),
    grid: { left: 4, right: 24, top: 24, bottom: 4, containLabel: true },
    tooltip: {
      ...baseOption(look).tooltip,
      formatter: (given) => {
        const point = points[pointedAt(given)]
        return point ? `${formatDay(point.day)}<br><b>${number(point.value)}</b>` : ''
      },
    },
    xAxis: {
      type: 'time',
      ...(end === undefined ? {} : { max: end }),
      ...dayAxisLook(look),
      splitLine: { show: false },
      minInterval: (byDay ? 1 : short ? 90 : 365) * 86_400_000,
      axisLabel: {
        ...dayAxisLook(look).axisLabel,
        formatter: byDay ? '{dd}/{MM}' : short ? '{MM}/{yyyy}' : '{yyyy}',
      },
    },
    yAxis: {
      ...valueAxis(look, number),
      min: least,
      max: axis.top,
      interval: axis.step,
    },
    series: [
      {
        type: 'line',
        data: points.map(({ day, value }, at) => ({
          value: [day, value],
          label: { show: at === points.length - 1 },
        })),
        symbol: 'circle',
        symbolSize: 5,
        lineStyle: { color: look.accent, width: 2 },
        itemStyle: { color: look.accent },
        label: {
          position: 'top',
          color: look.ink,
          fontWeight: 600,
          fontSize: 12,
          formatter: () => (last ? number(last.value) : ''),
        },
        ...(target === null
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: look.ink, width: 1, type: 'solid' },
                label: {
                  position: byDay ? 'insideEndBottom' : 'insideEndTop',
                  color: look.ink,
                  fontSize: 12,
                  formatter: `${target.year}: ${number(target.value)}`,
                },
                data: [{ yAxis: target.value }],
              },
            }),
      },
      ...(path.length < 2 || byDay ? [] : [pathSeries(path, number, look)]),
    ],
  }
}

/** The way a value is to go, each corner after the first with what is asked of it. */
const pathSeries = (path: readonly ValuePoint[], number: (value: number) => string, look: Look) => ({
  type: 'line' as const,
  silent: true,
  data: path.map(({ day, value }, at) => ({
    value: [day, value],
    // The last one stands on the line of the target.
    label: { show: at > 0 && at < path.length - 1 },
    symbolSize: at === 0 ? 0 : 6,
  })),
  symbol: 'emptyCircle',
  lineStyle: { color: look.quiet, width: 1, type: 'dashed' as const },
  itemStyle: { color: look.quiet },
  label: {
    position: 'bottom' as const,
    color: look.quiet,
    fontSize: 12,
    formatter: ({ dataIndex }: { dataIndex: number }) => number(path[dataIndex]?.value ?? 0),
  },
})
