import type { Warnings } from '#epidemic/contract'
import { Spark } from '../../chart/Spark.tsx'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from '../Epidemic.module.css'
import { useScope } from '../useScope.ts'
import { courseTexts as texts } from './text.ts'

/** Communes whose own last weeks did not lead to expect a day, the latest first. */
export function DailyAlarms({ of }: { of: Warnings }) {
  const t = useSay()
  const { outbreak } = useScope()
  return (
    <>
      {of.daily.length === 0 ? (
        <p className={css.said}>{t(texts.dailyNone)}</p>
      ) : (
        <ul className={css.lines}>
          {of.daily.map(({ unitId, unitName, counts, alarms }) => (
            <li key={unitId}>
              <Link to={withQuery(paths.epidemic(), { outbreak, place: unitId })}>{unitName}</Link>
              <Spark values={counts} label={`${unitName}, ${t(texts.last14)}`} />
              <span className={css.tags}>
                {alarms.map(({ day, by }) => (
                  <StatusTag key={day} tone="warn">
                    {`${formatDay(day).slice(0, 5)} ${by.map((one) => one.toUpperCase()).join(' ')}`}
                  </StatusTag>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={css.below}>{t(texts.detectors)}</p>
    </>
  )
}
