import { useMemo } from 'react'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import { ChartBox } from './ChartBox.tsx'
import { useLook } from './look.ts'
import { chartText } from './text.ts'
import { type WatchedWeek, watchOption } from './watch-option.ts'

interface Props {
  readonly label: string
  /** In order of time, no week left out. */
  readonly weeks: readonly WatchedWeek[]
  readonly height?: number
}

/** Weekly counts against what their own past leads to expect. */
export function WatchChart({ label, weeks, height = 200 }: Props) {
  const t = useSay()
  const f = useFormat()
  const look = useLook()
  const option = useMemo(
    () =>
      watchOption(
        weeks,
        {
          expected: t(chartText.expected),
          threshold: t(chartText.threshold),
          alarm: t(chartText.alarm),
          number: (value) => f.number(value, 0),
        },
        look,
      ),
    [weeks, t, f, look],
  )
  const last = weeks.at(-1)
  const said = last
    ? t(chartText.watchSaid, {
        label,
        week: formatDay(last.week),
        count: f.number(last.count, 0),
        threshold: last.threshold === null ? '–' : f.number(last.threshold, 0),
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
        heads: [t(chartText.week), t(chartText.count), t(chartText.expected), t(chartText.threshold)],
        rows: weeks.map(({ week, count, expected, threshold }) => [
          formatDay(week),
          count,
          expected === null ? null : Math.round(expected),
          threshold,
        ]),
      }}
    />
  )
}
