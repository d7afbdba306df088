import type { Day } from '#kernel/day'
import { formatDayShort } from '../ui/format.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'
import { labelStep } from './series.ts'

/** What every drawing shares: small letters, faint lines, no movement. */
export const baseOption = (look: Look) =>
  ({
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: 12, color: look.quiet },
    grid: { left: 4, right: 12, top: 20, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.line,
      borderWidth: 1,
      padding: [4, 8],
      textStyle: { color: look.ink, fontSize: 13, fontFamily: look.font },
      extraCssText: 'box-shadow: none; font-variant-numeric: tabular-nums;',
      axisPointer: { type: 'line', lineStyle: { color: look.quiet, width: 1 } },
    },
  }) satisfies EChartsOption

export const valueAxis = (look: Look, format: (value: number) => string) =>
  ({
    type: 'value',
    splitNumber: 3,
    axisLabel: { color: look.quiet, fontSize: 12, formatter: format },
    splitLine: { lineStyle: { color: look.line } },
  }) as const

export const dayAxisLook = (look: Look) =>
  ({
    axisLine: { lineStyle: { color: look.quiet } },
    axisTick: { show: false },
    axisLabel: { color: look.quiet, fontSize: 12 },
  }) as const

/** One place for each day, with about as many labels as there is room for, counted from the last. */
export const dayAxis = (look: Look, days: readonly Day[], room: number) => {
  const step = labelStep(days.length, room)
  return {
    type: 'category' as const,
    data: [...days],
    ...dayAxisLook(look),
    axisLabel: {
      ...dayAxisLook(look).axisLabel,
      interval: (at: number) => (days.length - 1 - at) % step === 0,
      formatter: (day: string) => formatDayShort(day as Day),
    },
  }
}

/** Which place of the axis a tooltip speaks of. */
export const pointedAt = (given: Pointed | readonly Pointed[]): number =>
  'dataIndex' in given ? given.dataIndex : (given[0]?.dataIndex ?? 0)

interface Pointed {
  readonly dataIndex: number
}

/** A thin upright line: the day the page shows. */
export const dayMark = (look: Look, at: string) => ({
  silent: true,
  symbol: 'none',
  label: { show: false },
  lineStyle: { color: look.ink, width: 1, type: 'solid' as const },
  data: [{ xAxis: at }],
})
