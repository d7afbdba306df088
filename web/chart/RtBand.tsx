import { useMemo } from 'react'
import type { Day } from '#kernel/day'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import { ChartBox } from './ChartBox.tsx'
import { useLook } from './look.ts'
import { type BandPoint, rtOption } from './rt-option.ts'
import { chartText } from './text.ts'

interface Props {
  readonly label: string
  /** In order of time, no day left out. */
  readonly points: readonly BandPoint[]
  readonly mark?: Day
  /** From this day on reports are still coming. */
  readonly incompleteFrom?: Day | null
  readonly height?: number
  readonly onDay?: (day: Day) => void
}

/** The reproduction number with its band, and the line at 1. */
export function RtBand({ label, points, mark, incompleteFrom = null, height = 160, onDay }: Props) {
  const t = useSay()
  const f = useFormat()
  const look = useLook()
  const option = useMemo(
    () =>
      rtOption(
        points,
        mark ?? null,
        incompleteFrom,
        { incomplete: t(chartText.incomplete), number: (value) => f.number(value, 2) },
        look,
      ),
    [points, mark, incompleteFrom, t, f, look],
  )
  const last = points.findLast(({ day, mid }) => mid !== null && (incompleteFrom === null || day < incompleteFrom))
  const words = (value: number | null | undefined) => (value === null || value === undefined ? '–' : f.number(value, 2))
  const said =
    last === undefined
      ? label
      : t(chartText.rateSaid, {
          label,
          day: formatDay(last.day),
          mid: words(last.mid),
          low: words(last.low),
          high: words(last.high),
        })
  return (
    <ChartBox
      label={label}
      said={said}
      option={option}
      height={height}
      format={(value) => f.number(value, 2)}
      data={{
        heads: [t(chartText.day), t(chartText.estimate), t(chartText.low), t(chartText.high)],
        rows: points.map(({ day, mid, low, high }) => [formatDay(day), mid, low, high]),
      }}
      onPick={
        onDay &&
        ((at) => {
          const picked = points[at]
          if (picked) onDay(picked.day)
        })
      }
    />
  )
}
