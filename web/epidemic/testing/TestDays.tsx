import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Day } from '#kernel/day'
import { EpiCurve } from '../../chart/EpiCurve.tsx'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { testingText } from './text.ts'

const SERIES = ['samples', 'pools', 'resulted', 'positive'] as const
type Series = (typeof SERIES)[number]
type TestDay = { readonly day: Day } & Readonly<Record<Series, number>>

/** Testing by day, one figure at a time. */
export function TestDays({ days }: { days: readonly TestDay[] }) {
  const t = useSay()
  const { day, today, isToday } = useAsOf()
  const [series, setSeries] = useState<Series>('samples')
  const counts = useMemo(() => days.map((one) => ({ day: one.day, count: one[series] })), [days, series])
  return (
    <Card title={t(testingText.byDay)}>
      <SegmentedControl
        size="xs"
        aria-label={t(testingText.series)}
        data={SERIES.map((value) => ({ value, label: t(testingText[value]) }))}
        value={series}
        onChange={(to) => setSeries(to as Series)}
      />
      <EpiCurve
        label={t(testingText[series])}
        days={counts}
        mark={day}
        {...(isToday ? { incompleteFrom: today } : {})}
        height={200}
      />
    </Card>
  )
}
