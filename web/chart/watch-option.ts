import type { Day } from '#kernel/day'
import { formatDay } from '../ui/format.ts'
import { baseOption, dayAxis, pointedAt, valueAxis } from './base-option.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'

/** A week against what was to be expected of it; nulls where the past is too short to tell. */
export interface WatchedWeek {
  /** Its Monday. */
  readonly week: Day
  readonly count: number
  readonly expected: number | null
  readonly threshold: number | null
  readonly alarm: boolean
}

export interface WatchWords {
  readonly expected: string
  readonly threshold: string
  readonly alarm: string
  readonly number: (value: number) => string
}

const LABELS = 8

/** Bars by week, red where they pass the line; the expected course under it. */
export function watchOption(weeks: readonly WatchedWeek[], words: WatchWords, look: Look): EChartsOption {
  return {
    ...baseOption(look),
    tooltip: {
      ...baseOption(look).tooltip,
      formatter: (given) => {
        const one = weeks[pointedAt(given)]
        if (!one) return ''
        const lines = [formatDay(one.week), `<b>${words.number(one.count)}</b>`]
        if (one.expected !== null) lines.push(`${words.expected}: ${words.number(Math.round(one.expected))}`)
        if (one.threshold !== null) lines.push(`${words.threshold}: ${words.number(one.threshold)}`)
        if (one.alarm) lines.push(words.alarm)
        return lines.join('<br>')
      },
    },
    xAxis: dayAxis(
      look,
      weeks.map(({ week }) => week),
      LABELS,
    ),
    yAxis: { ...valueAxis(look, words.number), min: 0, minInterval: 1 },
    series: [
      {
        type: 'bar',
        barCategoryGap: '20%',
        data: weeks.map(({ count, alarm }) => ({ value: count, itemStyle: { color: alarm ? look.wrong : look.bar } })),
      },
      {
        type: 'line',
        showSymbol: false,
        lineStyle: { color: look.accent, width: 1.5 },
        itemStyle: { color: look.accent },
        data: weeks.map(({ expected }) => expected),
      },
      {
        type: 'line',
        step: 'middle',
        showSymbol: false,
        lineStyle: { color: look.ink, width: 1, type: 'dashed' },
        itemStyle: { color: look.ink },
        data: weeks.map(({ threshold }) => threshold),
      },
    ],
  }
}
