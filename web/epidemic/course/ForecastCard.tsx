import { useMemo } from 'react'
import { BANDS, type CaseForecast, course } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { FanChart } from '../../chart/FanChart.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { useScope } from '../useScope.ts'
import { courseTexts as texts } from './text.ts'

/** The band whose share is said in the sentence: 80 %. */
const SAID = 1

/** What the next week may bring, and how such forecasts have done. */
export function ForecastCard() {
  const t = useSay()
  const { query } = useScope()
  const answer = useAnswer(course.getForecast, { query })
  return (
    <Card title={t(texts.forecast)}>
      <Answer of={answer} rows={5}>
        {(data) =>
          data.total === null ? (
            <EmptyState title={t(texts.noForecast, { why: t(texts[data.why ?? 'faint']) })} />
          ) : (
            <Forecast of={data} total={data.total} />
          )
        }
      </Answer>
    </Card>
  )
}

function Forecast({ of, total }: { of: CaseForecast; total: NonNullable<CaseForecast['total']> }) {
  const t = useSay()
  const f = useFormat()
  const past = useMemo(() => of.past.map(({ day, cases }) => ({ day, count: cases })), [of.past])
  const future = useMemo(() => of.days.map(({ day, expected }) => ({ day, ...expected })), [of.days])
  const whole = (value: number | undefined) => f.number(value ?? 0, 0)
  const { score } = of
  const widened = score?.widened[SAID] ?? 1
  return (
    <>
      <p className={css.said}>
        {t(texts.total, {
          mid: whole(total.mid),
          low: whole(total.bands[SAID]?.low),
          high: whole(total.bands[SAID]?.high),
        })}
      </p>
      <FanChart label={t(texts.forecastChart)} past={past} future={future} shares={BANDS} />
      <p className={css.below}>
        {score === null || score.made === 0
          ? t(texts.noScore)
          : t(texts.score, {
              made: score.made,
              held: score.held[SAID] ?? 0,
              error: f.number(score.error, 1),
              naive: f.number(score.naiveError, 1),
            })}
        {widened > 1.05 && ` ${t(texts.widened, { by: f.number(widened, 1) })}`}
      </p>
    </>
  )
}
