import { useMemo } from 'react'
import { epidemic, type RtCourse, rtReading } from '#epidemic/contract'
import { addDays, type Day, eachDay } from '#kernel/day'
import { useAnswer } from '../api.ts'
import { RtBand } from '../chart/RtBand.tsx'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import css from './Epidemic.module.css'
import { rtTexts } from './text-rt.ts'
import { useScope } from './useScope.ts'

/** The reproduction number under the curve, on the same days. */
export function RtCard({ days }: { days: readonly Day[] }) {
  const t = useSay()
  const { query } = useScope()
  const course = useAnswer(epidemic.getRt, { query })
  return (
    <Card title={t(rtTexts.title)}>
      <Answer of={course} rows={4}>
        {(data) => <Course course={data} days={days} />}
      </Answer>
    </Card>
  )
}

const LATELY = 56

/** The same on a page of its own: the last eight weeks. */
export function RtWhole() {
  const { day } = useAsOf()
  const days = useMemo(() => eachDay(addDays(day, 1 - LATELY), day), [day])
  return <RtCard days={days} />
}

function Course({ course, days }: { course: RtCourse; days: readonly Day[] }) {
  const t = useSay()
  const f = useFormat()
  const { setDay } = useAsOf()
  const { latest, serialInterval, incompleteFrom, window } = course
  const points = useMemo(() => {
    const byDay = new Map(course.points.map((point) => [point.day, point]))
    return days.map((day) => {
      const { mean = null, low = null, high = null, why = null } = byDay.get(day) ?? {}
      return { day, mid: mean, low, high, note: t(rtReading({ low, high, why })) }
    })
  }, [course.points, days, t])
  const reading = t(rtReading(latest))
  const { mean, low, high } = latest
  const figures =
    mean === null || low === null || high === null
      ? null
      : { rt: f.number(mean, 2), low: f.number(low, 2), high: f.number(high, 2) }
  const state = figures
    ? t(rtTexts.state, { ...figures, window, day: formatDay(latest.day), reading })
    : t(rtTexts.none, { window, day: formatDay(latest.day), reading })
  if (points.every(({ mid }) => mid === null)) return <EmptyState title={state} hint={t(rtTexts.meaning)} />
  return (
    <>
      <p className={css.said}>{state}</p>
      <RtBand
        label={t(rtTexts.chart)}
        points={points}
        mark={course.day}
        incompleteFrom={incompleteFrom}
        onDay={setDay}
      />
      <p className={css.below}>
        {t(rtTexts.meaning)}{' '}
        {serialInterval &&
          t(rtTexts.method, {
            mean: f.number(serialInterval.mean, 1),
            sd: f.number(serialInterval.sd, 1),
            source: serialInterval.source,
          })}
        {incompleteFrom && ` ${t(rtTexts.incomplete)}`}
      </p>
    </>
  )
}
