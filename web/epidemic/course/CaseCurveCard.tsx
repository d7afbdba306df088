import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { AXES, type Axis, course, SPLITS, type Split } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { StackCurve } from '../../chart/StackCurve.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { useScope } from '../useScope.ts'
import { courseTexts as texts } from './text.ts'

const LABELS = { onset: texts.onsetLabel, sampled: texts.sampledLabel, reported: texts.reportedLabel } as const

/** The epidemic curve on the axis and in the parts that the address asks for. */
export function CaseCurveCard() {
  const t = useSay()
  const f = useFormat()
  const { query } = useScope()
  const [axis, setAxis] = useChoice<Axis>('axis', AXES)
  const [split, setSplit] = useChoice<Split>('split', SPLITS)
  const [span, setSpan] = useChoice('span', ['56', 'all'] as const)
  const curve = useAnswer(course.getCaseCurve, { query: { ...query, axis, split, span } })
  const groups = useMemo(() => curve.data?.groups.map(({ name }) => t(name)) ?? [], [curve.data, t])
  const choice = <T extends string>(label: string, values: readonly T[], value: T, onChange: (to: T) => void) => (
    <SegmentedControl
      size="xs"
      aria-label={label}
      data={values.map((one) => ({ value: one, label: t(WORDS[one as keyof typeof WORDS]) }))}
      value={value}
      onChange={(to) => onChange(to as T)}
    />
  )
  return (
    <Card title={t(texts.curve)}>
      <div className={css.bar}>
        {choice(t(texts.axis), AXES, axis, setAxis)}
        {choice(t(texts.split), SPLITS, split, setSplit)}
        {choice(t(texts.span), ['56', 'all'] as const, span, setSpan)}
      </div>
      <Answer of={curve} rows={6}>
        {(data) =>
          data.cases === 0 ? (
            <EmptyState title={t(texts.noCases)} hint={t(texts.noCasesHint)} />
          ) : (
            <div aria-busy={curve.isPlaceholderData}>
              <StackCurve label={t(LABELS[axis])} groups={groups} days={data.days} completed={data.nowcast} />
              <p className={css.below}>
                {data.dated < data.cases &&
                  `${t(texts.dated, { dated: f.number(data.dated, 0), cases: f.number(data.cases, 0) })} `}
                {data.nowcast.length > 0 && t(texts.completed)}
              </p>
            </div>
          )
        }
      </Answer>
    </Card>
  )
}

const WORDS = {
  onset: texts.onset,
  sampled: texts.sampled,
  reported: texts.reported,
  none: texts.none,
  age: texts.age,
  sex: texts.sex,
  unit: texts.unit,
  '56': texts.days56,
  all: texts.whole,
} as const

/** A choice that stands in the address; the first of them is not written there. */
function useChoice<T extends string>(name: string, values: readonly [T, ...T[]]): [T, (to: T) => void] {
  const [search, setSearch] = useSearchParams()
  const given = search.get(name)
  const value = values.find((one) => one === given) ?? values[0]
  const set = (to: T) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (to === values[0]) after.delete(name)
        else after.set(name, to)
        return after
      },
      { replace: true },
    )
  return [value, set]
}
