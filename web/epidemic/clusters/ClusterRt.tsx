import { useMemo } from 'react'
import { type ClusterWhole, rtReading } from '#epidemic/contract'
import { RtBand } from '../../chart/RtBand.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { rtTexts } from '../text-rt.ts'

/** The reproduction number of the cluster's own cases; where there are too few, that is said. */
export function ClusterRt({ course }: { course: ClusterWhole['rt'] }) {
  const t = useSay()
  const f = useFormat()
  const { latest, window, incompleteFrom } = course
  const { mean, low, high } = latest
  const points = useMemo(
    () =>
      course.points.map((point) => ({
        day: point.day,
        mid: point.mean,
        low: point.low,
        high: point.high,
        note: t(rtReading(point)),
      })),
    [course.points, t],
  )
  const day = formatDay(latest.day)
  const reading = t(rtReading(latest))
  const state =
    mean === null || low === null || high === null
      ? t(rtTexts.none, { window, day, reading })
      : t(rtTexts.state, {
          rt: f.number(mean, 2),
          low: f.number(low, 2),
          high: f.number(high, 2),
          window,
          day,
          reading,
        })
  return (
    <Card title={t(rtTexts.title)}>
      <p className={css.said}>{state}</p>
      {points.some(({ mid }) => mid !== null) && (
        <RtBand label={t(rtTexts.chart)} points={points} mark={course.day} incompleteFrom={incompleteFrom} />
      )}
    </Card>
  )
}
