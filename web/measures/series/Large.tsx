import { useMemo } from 'react'
import type { SeriesIndicator, series } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { Origins } from './Origins.tsx'
import css from './Series.module.css'
import { SeriesChart } from './SeriesChart.tsx'
import { originsOf, pointsOf } from './smalls.ts'
import { words } from './text.ts'

interface Props {
  readonly data: AnswerOf<typeof series.listSeries>
  readonly indicator: SeriesIndicator
  readonly unit: string
}

/** One unit large, with what it was made of before the merger. */
export function Large({ data, indicator, unit }: Props) {
  const t = useSay()
  const subject = data.subjects.find(({ id }) => id === unit)
  const points = useMemo(() => pointsOf(data, indicator.id, unit), [data, indicator, unit])
  const origins = useMemo(
    () => originsOf(data, indicator.id, unit).map((one) => ({ name: t(one.subject.name), points: one.points })),
    [data, indicator, unit, t],
  )
  if (!subject) return null
  const carried = points.findLastIndex(({ rule }) => rule !== null)
  const period = data.periods[carried]
  return (
    <Card
      title={t(subject.name)}
      aside={
        <>
          <Link to={paths.indicator(indicator.id)}>{t(indicator.short)}</Link>
          {' · '}
          <Link to={paths.place(unit)}>{t(words.openUnit)}</Link>
        </>
      }
    >
      <SeriesChart data={data} indicator={indicator} name={t(subject.name)} points={points} origins={origins} />
      <p className={css.keys}>
        <span>{t(words.thisUnit)}</span>
        {carried !== -1 && <span>{t(words.carried)}</span>}
        {origins.length > 0 && <span>{t(words.origins)}</span>}
      </p>
      {period && <Origins indicator={indicator} unit={unit} period={period} />}
    </Card>
  )
}
