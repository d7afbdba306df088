import { useMemo } from 'react'
import { type Overview, rtReading } from '#epidemic/contract'
import { EpiCurve } from '../chart/EpiCurve.tsx'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { LevelTag } from '../ui/LevelTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { DirectButton } from '../work/DirectButton.tsx'
import css from './Board.module.css'
import { texts } from './text.ts'

const LEVELS = ['f0', 'f1', 'f2'] as const

/** F0, F1, F2 with their change, Rt, and the curve of the last four weeks. */
export function EpidemicPanel({ overview }: { overview: Overview }) {
  const t = useSay()
  const f = useFormat()
  const { setDay, isToday } = useAsOf()
  const { curve, lastRetrace, outbreaks } = overview
  const days = useMemo(() => curve.map(({ day, f0 }) => ({ day, count: f0 })), [curve])
  if (overview.f0.total === 0) {
    return (
      <Card title={t(texts.epidemic)} to={paths.epidemic()}>
        <EmptyState title={t(texts.noEpidemic)} />
      </Card>
    )
  }
  return (
    <Card
      title={t(texts.epidemic)}
      to={paths.epidemic()}
      aside={isToday && lastRetrace && t(texts.traced, { at: f.instant(lastRetrace.startedAt) })}
    >
      <Figures roomy>
        {LEVELS.map((level, i) => (
          <Figure
            key={level}
            label={t(texts.inAll)}
            value={overview[level].total}
            tag={<LevelTag level={i} />}
            lately={t(texts.inSevenDays, { count: f.number(overview[level].week, 0) })}
            change={{ by: overview[level].week - overview[level].weekBefore, base: t(texts.weekBefore), good: 'down' }}
            to={withQuery(paths.persons(), { level: i })}
          />
        ))}
        <Figure label={t(texts.waiting)} value={overview.waiting + overview.late} to={paths.quarantine()} />
        <RtFigure rt={overview.rt} />
      </Figures>
      {isToday && overview.unitId !== null && overview.waiting + overview.late > 0 && (
        <DirectButton
          about={{ type: 'epidemic.f1', id: overview.unitId, label: t(texts.waiting) }}
          size="compact-sm"
          variant="subtle"
        />
      )}
      <div className={css.curve}>
        <EpiCurve label={t(texts.newF0)} days={days} mark={overview.day} onDay={setDay} />
      </div>
      {outbreaks.some(({ simulated }) => simulated) && <p className={css.note}>{t(texts.simulatedNote)}</p>}
    </Card>
  )
}

/** Over the last seven whole days; says which way it goes only where the whole band does. */
function RtFigure({ rt }: Pick<Overview, 'rt'>) {
  const t = useSay()
  const { mean, low, high } = rt
  return (
    <Figure
      label={t(texts.rt)}
      value={mean}
      {...(low === null || high === null ? {} : { range: [low, high] as const })}
      lately={t(rtReading(rt))}
      to={paths.epidemic()}
    />
  )
}
