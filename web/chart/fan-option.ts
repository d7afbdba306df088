import type { Day } from '#kernel/day'
import { formatDay } from '../ui/format.ts'
import { baseOption, dayAxis, pointedAt, valueAxis } from './base-option.ts'
import type { EChartsOption } from './Drawing.tsx'
import type { Look } from './look.ts'

/** A day to come: the middle, and bands from the narrowest to the widest. */
export interface FanDay {
  readonly day: Day
  readonly mid: number
  readonly bands: readonly { readonly low: number; readonly high: number }[]
}

export interface FanWords {
  /** What share each band holds. */
  readonly shares: readonly string[]
  readonly number: (value: number) => string
}

const LABELS = 8
const OPACITY = [0.34, 0.2, 0.1]

/** Bars of the past, then bands that open: the nearer to the middle, the darker. */
export function fanOption(
  past: readonly { readonly day: Day; readonly count: number }[],
  future: readonly FanDay[],
  words: FanWords,
  look: Look,
): EChartsOption {
  const days = [...past.map(({ day }) => day), ...future.map(({ day }) => day)]
  const blank = past.map(() => null)
  const edge = { type: 'line' as const, symbol: 'none', silent: true, lineStyle: { opacity: 0 } }
  return {
    ...baseOption(look),
    tooltip: {
      ...baseOption(look).tooltip,
      formatter: (given) => {
        const at = pointedAt(given)
        const [was, comes] = [past[at], future[at - past.length]]
        if (was) return [formatDay(was.day), `<b>${words.number(was.count)}</b>`].join('<br>')
        if (!comes) return ''
        const bands = comes.bands.map(
          ({ low, high }, band) => `${words.shares[band]}: ${words.number(low)}–${words.number(high)}`,
        )
        return [formatDay(comes.day), `<b>${words.number(comes.mid)}</b>`, ...bands].join('<br>')
      },
    },
    xAxis: dayAxis(look, days, LABELS),
    yAxis: { ...valueAxis(look, words.number), min: 0, minInterval: 1 },
    series: [
      { type: 'bar', barCategoryGap: '20%', itemStyle: { color: look.bar }, data: past.map(({ count }) => count) },
      ...[2, 1, 0].flatMap((band) => [
        { ...edge, stack: `band-${band}`, data: [...blank, ...future.map(({ bands }) => bands[band]?.low ?? null)] },
        {
          ...edge,
          stack: `band-${band}`,
          areaStyle: { color: look.accent, opacity: OPACITY[band] ?? 0.1 },
          data: [
            ...blank,
            ...future.map(({ bands }) => {
              const one = bands[band]
              return one ? one.high - one.low : null
            }),
          ],
        },
      ]),
      {
        type: 'line',
        showSymbol: false,
        lineStyle: { color: look.accent, width: 2 },
        itemStyle: { color: look.accent },
        data: [...blank, ...future.map(({ mid }) => mid)],
      },
    ],
  }
}
