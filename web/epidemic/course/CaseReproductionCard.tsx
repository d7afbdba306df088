import { useMemo } from 'react'
import { type CaseReproduction, course } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { RtBand } from '../../chart/RtBand.tsx'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import css from '../Epidemic.module.css'
import { useScope } from '../useScope.ts'
import { courseTexts as texts } from './text.ts'

/** Before this share of those they infect have fallen ill, the number says more about waiting than about spreading. */
const WHOLE = 0.95
const LATELY = 56

/** What became of the cases of each day. */
export function CaseReproductionCard() {
  const t = useSay()
  const { query } = useScope()
  const answer = useAnswer(course.getCaseReproduction, { query })
  return (
    <Card title={t(texts.byCase)}>
      <Answer of={answer} rows={5}>
        {(data) =>
          data.points.length === 0 ? (
            <EmptyState title={t(texts.noForecast, { why: t(texts[data.why ?? 'early']) })} />
          ) : (
            <Course of={data} />
          )
        }
      </Answer>
    </Card>
  )
}

function Course({ of }: { of: CaseReproduction }) {
  const t = useSay()
  const { day, setDay } = useAsOf()
  const points = useMemo(
    () =>
      of.points.slice(-LATELY).map((point) => ({ day: point.day, mid: point.mean, low: point.low, high: point.high })),
    [of.points],
  )
  const incompleteFrom = of.points.find(({ complete }) => complete < WHOLE)?.day ?? null
  return (
    <>
      <RtBand label={t(texts.byCaseChart)} points={points} mark={day} incompleteFrom={incompleteFrom} onDay={setDay} />
      <p className={css.below}>
        {t(texts.byCaseLead)} {of.imported > 0 && t(texts.imported, { count: of.imported })}
      </p>
    </>
  )
}
