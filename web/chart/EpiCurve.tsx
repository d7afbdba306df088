import { useMemo } from 'react'
import type { Day } from '#kernel/day'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import { ChartBox } from './ChartBox.tsx'
import { epiOption } from './epi-option.ts'
import { useLook } from './look.ts'
import { type DayCount, everyDay, summarise, trailingMean } from './series.ts'
import { chartText } from './text.ts'

interface Props {
  readonly label: string
  /** In any order; days left out count zero. */
  readonly days: readonly DayCount[]
  /** The day the page shows: a thin upright line. */
  readonly mark?: Day
  /** From this day on reports are still coming. */
  readonly incompleteFrom?: Day
  readonly height?: number
  readonly onDay?: (day: Day) => void
}

/** The epidemic curve: bars by day with their 7-day mean. */
export function EpiCurve({ label, days, mark, incompleteFrom, height = 180, onDay }: Props) {
  const t = useSay()
  const f = useFormat()
  const look = useLook()
  const full = useMemo(() => everyDay(days), [days])
  const option = useMemo(
    () =>
      epiOption(
        full,
        mark ?? null,
        incompleteFrom ?? null,
        { mean: t(chartText.mean7Short), incomplete: t(chartText.incomplete), number: f.number },
        look,
      ),
    [full, mark, incompleteFrom, t, f, look],
  )
  const summary = summarise(full)
  const said =
    summary === null
      ? label
      : t(chartText.curveSaid, {
          label,
          first: formatDay(summary.first),
          last: formatDay(summary.last),
          total: f.number(summary.total),
          peak: f.number(summary.peak.count),
          peakDay: formatDay(summary.peak.day),
        })
  const mean = trailingMean(
    full.map(({ count }) => count),
    7,
  )
  return (
    <ChartBox
      label={label}
      said={said}
      option={option}
      height={height}
      format={f.number}
      data={{
        heads: [t(chartText.day), t(chartText.count), t(chartText.mean7)],
        rows: full.map(({ day, count }, at) => [formatDay(day), count, mean[at] ?? null]),
      }}
      onPick={
        onDay &&
        ((at) => {
          const picked = full[at]
          if (picked) onDay(picked.day)
        })
      }
    />
  )
}
