import type { Day } from '#kernel/day'
import { formatDay } from '../ui/format.ts'
import { baseOption, dayAxis, pointedAt, valueAxis } from './base-option.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'

/** A bar of a day: its parts from the floor up. */
export interface StackDay {
  readonly day: Day
  readonly counts: readonly number[]
}

/** How many there will have been, once all are reported. */
export interface Completed {
  readonly day: Day
  readonly mid: number
  readonly low: number
  readonly high: number
}

export interface StackWords {
  readonly groups: readonly string[]
  readonly completed: string
  readonly number: (value: number) => string
}

const LABELS = 8

/** Told apart by lightness as well as hue, dark at the floor. */
const HUES = ['#0F766E', '#5B9BD5', '#E0A030', '#8E6BBF', '#C0605A', '#7A9A3C', '#A9B4BB', '#D5DBDF']

export const hueOf = (at: number, of: number, look: Look): string => (of === 1 ? look.bar : (HUES[at] ?? look.bar))

/** Stacked bars by day from zero; over the days still being reported the expected whole with its band. */
export function stackOption(
  days: readonly StackDay[],
  completed: readonly Completed[],
  words: StackWords,
  look: Look,
): EChartsOption {
  const byDay = new Map(completed.map((one) => [one.day, one]))
  const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)
  const many = words.groups.length > 1
  return {
    ...baseOption(look),
    tooltip: {
      ...baseOption(look).tooltip,
      formatter: (given) => {
        const one = days[pointedAt(given)]
        if (!one) return ''
        const whole = byDay.get(one.day)
        const parts = many
          ? one.counts.map((count, at) => (count === 0 ? '' : `${words.groups[at]}: ${words.number(count)}`))
          : []
        return [
          formatDay(one.day),
          `<b>${words.number(total(one.counts))}</b>`,
          ...parts.filter((part) => part !== ''),
          ...(whole
            ? [
                `${words.completed}: ${words.number(whole.mid)} (${words.number(whole.low)}–${words.number(whole.high)})`,
              ]
            : []),
        ].join('<br>')
      },
    },
    xAxis: dayAxis(
      look,
      days.map(({ day }) => day),
      LABELS,
    ),
    yAxis: { ...valueAxis(look, words.number), min: 0, minInterval: 1 },
    series: [
      ...words.groups.map((name, at) => ({
        type: 'bar' as const,
        name,
        stack: 'cases',
        barCategoryGap: '15%',
        itemStyle: { color: hueOf(at, words.groups.length, look) },
        data: days.map(({ counts }) => counts[at] ?? 0),
      })),
      // Still to come: pale, from what is reported up to what is expected.
      {
        type: 'bar' as const,
        stack: 'cases',
        silent: true,
        itemStyle: { color: look.ground, borderColor: look.accent, borderWidth: 1, borderType: 'dashed' as const },
        data: days.map(({ day, counts }) => {
          const whole = byDay.get(day)
          return whole && whole.mid > total(counts) ? whole.mid - total(counts) : null
        }),
      },
      {
        type: 'custom' as const,
        silent: true,
        encode: { x: 0, y: [1, 2] },
        data: days.flatMap(({ day }, at) => {
          const whole = byDay.get(day)
          return whole ? [[at, whole.low, whole.high]] : []
        }),
        renderItem: (_params, api) => {
          const [x = 0, low = 0] = api.coord([Number(api.value(0)), Number(api.value(1))])
          const [, high = 0] = api.coord([Number(api.value(0)), Number(api.value(2))])
          return {
            type: 'line',
            shape: { x1: x, y1: low, x2: x, y2: high },
            style: { stroke: look.accent, lineWidth: 1.5 },
          }
        },
      },
    ],
  }
}
