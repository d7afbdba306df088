import type { Day } from '#kernel/day'
import { formatDay, formatDayShort } from '../ui/format.ts'
import { baseOption, dayAxisLook, dayMark, valueAxis } from './base-option.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'
import { type DayCount, labelStep, trailingMean } from './series.ts'

export interface EpiWords {
  readonly mean: string
  readonly incomplete: string
  readonly number: (value: number) => string
}

const LABELS = 6

/** Bars by day from zero, the 7-day mean over them, days whose reports are still coming hatched. */
export function epiOption(
  days: readonly DayCount[],
  mark: Day | null,
  incompleteFrom: Day | null,
  words: EpiWords,
  look: Look,
): EChartsOption {
  const mean = trailingMean(
    days.map(({ count }) => count),
    7,
  )
  const incomplete = (day: Day) => incompleteFrom !== null && day >= incompleteFrom
  const step = labelStep(days.length, LABELS)
  return {
    ...baseOption(look),
    tooltip: {
      ...baseOption(look).tooltip,
      formatter: (given) => {
        const at = Array.isArray(given) ? (given[0]?.dataIndex ?? 0) : given.dataIndex
        const one = days[at]
        if (!one) return ''
        const average = mean[at]
        const lines = [formatDay(one.day), `<b>${words.number(one.count)}</b>`]
        if (average !== null && average !== undefined) lines.push(`${words.mean}: ${words.number(average)}`)
        if (incomplete(one.day)) lines.push(words.incomplete)
        return lines.join('<br>')
      },
    },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => day),
      ...dayAxisLook(look),
      axisLabel: {
        ...dayAxisLook(look).axisLabel,
        interval: (at: number) => (days.length - 1 - at) % step === 0,
        formatter: (day: string) => formatDayShort(day as Day),
      },
    },
    yAxis: { ...valueAxis(look, words.number), min: 0, minInterval: 1 },
    series: [
      {
        type: 'bar',
        barCategoryGap: '20%',
        itemStyle: { color: look.bar },
        data: days.map(({ day, count }) =>
          incomplete(day)
            ? {
                value: count,
                itemStyle: {
                  color: look.ground,
                  borderColor: look.bar,
                  borderWidth: 1,
                  decal: { color: look.bar, dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4 },
                },
              }
            : { value: count },
        ),
        ...(mark !== null && days.some(({ day }) => day === mark) ? { markLine: dayMark(look, mark) } : {}),
      },
      {
        type: 'line',
        data: mean.map((value, at) => (incomplete(days[at]?.day ?? '0-0-0') ? null : value)),
        showSymbol: false,
        lineStyle: { color: look.accent, width: 2 },
        itemStyle: { color: look.accent },
      },
    ],
  }
}
