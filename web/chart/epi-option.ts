import type { Day } from '#kernel/day'
import { formatDay } from '../ui/format.ts'
import { baseOption, dayAxis, dayMark, pointedAt, valueAxis } from './base-option.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'
import { type DayCount, trailingMean } from './series.ts'

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
  return {
    ...baseOption(look),
    tooltip: {
      ...baseOption(look).tooltip,
      formatter: (given) => {
        const at = pointedAt(given)
        const one = days[at]
        if (!one) return ''
        const average = mean[at]
        const lines = [formatDay(one.day), `<b>${words.number(one.count)}</b>`]
        if (average !== null && average !== undefined) lines.push(`${words.mean}: ${words.number(average)}`)
        if (incomplete(one.day)) lines.push(words.incomplete)
        return lines.join('<br>')
      },
    },
    xAxis: dayAxis(
      look,
      days.map(({ day }) => day),
      LABELS,
    ),
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
