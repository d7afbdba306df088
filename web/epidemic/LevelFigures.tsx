import type { Overview } from '#epidemic/contract'
import { paths, withQuery } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { LevelTag } from '../ui/LevelTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { texts } from './text.ts'
import { useScope } from './useScope.ts'

const LEVELS = ['f0', 'f1', 'f2'] as const

/** F0, F1, F2 with their change, and how quarantine keeps up; each opens the people it counts. */
export function LevelFigures({ overview }: { overview: Overview }) {
  const t = useSay()
  const f = useFormat()
  const { outbreak } = useScope()
  const { waiting, late, quarantinedWithin24h } = overview
  const people = (filter: Readonly<Record<string, string>>) => withQuery(paths.persons(), { outbreak, ...filter })
  return (
    <Card>
      <Figures>
        {LEVELS.map((level, at) => (
          <Figure
            key={level}
            label={t(texts.inAll)}
            value={overview[level].total}
            digits={0}
            tag={<LevelTag level={at} />}
            lately={t(texts.inSevenDays, { count: f.number(overview[level].week, 0) })}
            change={{ by: overview[level].week - overview[level].weekBefore, base: t(texts.weekBefore), good: 'down' }}
            to={people({ 'people.level': String(at) })}
          />
        ))}
        <Figure
          label={t(texts.waiting)}
          value={waiting + late}
          digits={0}
          to={people({ 'people.state': 'waiting,late' })}
        />
        <Figure label={t(texts.late)} value={late} digits={0} to={people({ 'people.state': 'late' })} />
        <Figure
          label={t(texts.within24h)}
          value={quarantinedWithin24h.numerator}
          of={quarantinedWithin24h.denominator}
          to={paths.measures()}
        />
      </Figures>
    </Card>
  )
}
