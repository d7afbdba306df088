import { useMemo } from 'react'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import { ChartBox } from './ChartBox.tsx'
import { type FanDay, fanOption } from './fan-option.ts'
import { useLook } from './look.ts'
import type { DayCount } from './series.ts'
import { chartText } from './text.ts'

interface Props {
  readonly label: string
  readonly past: readonly DayCount[]
  readonly future: readonly FanDay[]
  /** The shares the bands hold, from the narrowest: 0.5, 0.8, 0.95. */
  readonly shares: readonly number[]
  readonly height?: number
}

/** What was, and what may come. */
export function FanChart({ label, past, future, shares, height = 220 }: Props) {
  const t = useSay()
  const f = useFormat()
  const look = useLook()
  const names = useMemo(() => shares.map((share) => t(chartText.band, { share: Math.round(share * 100) })), [shares, t])
  const option = useMemo(
    () => fanOption(past, future, { shares: names, number: (value) => f.number(value, 0) }, look),
    [past, future, names, f, look],
  )
  const last = future.at(-1)
  const said = last
    ? t(chartText.fanSaid, {
        label,
        day: formatDay(last.day),
        mid: f.number(last.mid, 0),
        low: f.number(last.bands[1]?.low ?? last.mid, 0),
        high: f.number(last.bands[1]?.high ?? last.mid, 0),
      })
    : label
  return (
    <ChartBox
      label={label}
      said={said}
      option={option}
      height={height}
      format={(value) => f.number(value, 0)}
      data={{
        heads: [t(chartText.day), t(chartText.count), ...names.flatMap((name) => [`${name} ↓`, `${name} ↑`])],
        rows: [
          ...past.map(({ day, count }) => [formatDay(day), count, ...names.flatMap(() => [null, null])]),
          ...future.map(({ day, mid, bands }) => [
            formatDay(day),
            mid,
            ...bands.flatMap(({ low, high }) => [low, high]),
          ]),
        ],
      }}
    />
  )
}
