import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Overview } from '#epidemic/contract'
import { EpiCurve } from '../chart/EpiCurve.tsx'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import css from './Epidemic.module.css'
import { texts } from './text.ts'

export type Span = '28' | 'all'

const LEVELS = ['f0', 'f1', 'f2'] as const
type Level = (typeof LEVELS)[number]

interface Props {
  readonly overview: Overview
  readonly span: Span
  readonly onSpan: (to: Span) => void
}

/** New people by day, of one level at a time; a click on a day goes to it. */
export function Curve({ overview, span, onSpan }: Props) {
  const t = useSay()
  const { today, isToday, setDay } = useAsOf()
  const [level, setLevel] = useState<Level>('f0')
  const { curve, day } = overview
  const days = useMemo(() => curve.map((point) => ({ day: point.day, count: point[level] })), [curve, level])
  return (
    <Card
      title={t(texts.curve)}
      aside={
        <div className={css.bar}>
          <SegmentedControl
            size="xs"
            aria-label={t(texts.whichLevel)}
            data={LEVELS.map((value) => ({ value, label: value.toUpperCase() }))}
            value={level}
            onChange={(to) => setLevel(to as Level)}
          />
          <SegmentedControl
            size="xs"
            aria-label={t(texts.span)}
            data={[
              { value: '28', label: t(texts.days28) },
              { value: 'all', label: t(texts.whole) },
            ]}
            value={span}
            onChange={(to) => onSpan(to as Span)}
          />
        </div>
      }
    >
      <EpiCurve
        label={t(texts.curveOf, { level: level.toUpperCase() })}
        days={days}
        mark={day}
        {...(isToday ? { incompleteFrom: today } : {})}
        onDay={setDay}
        height={220}
      />
    </Card>
  )
}
