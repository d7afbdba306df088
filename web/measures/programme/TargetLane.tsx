import { IconClock } from '@tabler/icons-react'
import type { measures } from '#measures/contract'
import { type IndicatorRow, progressStates } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { Spark } from '../../chart/Spark.tsx'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { saidValue, shortBy, yearOf } from '../said.ts'
import { toneOf } from '../tone.ts'
import { CourseLine } from './CourseLine.tsx'
import { useForecast } from './forecast.ts'
import css from './Programme.module.css'
import { programmeTexts as texts } from './text.ts'

type Cells = AnswerOf<typeof measures.getProgramme>['groups'][number]['tasks']

interface Props {
  readonly indicator: IndicatorRow
  /** Tasks about it; undefined: none. */
  readonly tasks: Cells | undefined
}

/** One target of the programme: what is promised, its course to its year, where it stands, who answers for it. */
export function TargetLane({ indicator, tasks }: Props) {
  const t = useSay()
  const { language } = useLanguage()
  const f = useFormat()
  const forecast = useForecast(indicator)
  const { progress, target, direction, measureUnit, share, owner, confirmedOn, stale } = indicator
  const said = (value: number) => saidValue(value, measureUnit, language, f.number)
  const difference = (value: number) =>
    saidValue(value, measureUnit === 'rank' ? 'count' : measureUnit, language, f.number)
  const value =
    progress.latest === null ? null : share ? f.share(share.numerator, share.denominator) : said(progress.latest.value)
  // A level is held every day; its far year would say nothing.
  const goal =
    target &&
    (share
      ? t(texts.held, { value: said(target.value) })
      : t(texts.goalOf, { value: said(target.value), year: yearOf(target.day) }))
  const state = t(progressStates[progress.state])
  const missing = shortBy(indicator)
  const name = t(indicator.name)
  return (
    <li className={css.lane} data-state={progress.state}>
      <div className={css.what}>
        <Link to={paths.measure(indicator.id)} className={css.name}>
          {name}
        </Link>
        <small>
          {owner && (confirmedOn ? t(texts.confirmed, { owner: t(owner), day: formatDay(confirmedOn) }) : t(owner))}
          {progress.latest?.simulated === true && ` · ${t(texts.simulated)}`}
          {stale && <IconClock size={14} role="img" aria-label={t(texts.stale)} className={css.clock} />}
        </small>
        {tasks && tasks.total > 0 && (
          <Link
            to={withQuery(paths.tasks(), { aboutType: 'measures.indicator', aboutId: indicator.id })}
            className={css.tasks}
          >
            {tasks.openOverdue > 0
              ? t(texts.tasksLate, { n: tasks.total, late: tasks.openOverdue })
              : t(texts.tasks, { n: tasks.total })}
          </Link>
        )}
      </div>
      {share ? (
        <Spark
          values={indicator.readings.map((reading) => reading.value)}
          label={t(texts.line, { name, value: value ?? state, state, goal: goal ?? '' })}
          width={192}
          height={32}
        />
      ) : indicator.readings.length > 0 ? (
        <CourseLine
          indicator={indicator}
          label={t(texts.line, { name, value: value ?? state, state, goal: goal ?? '' })}
        />
      ) : (
        <span className={css.none} aria-hidden />
      )}
      <div className={css.reached} data-stale={stale || undefined}>
        <b>{value ?? '–'}</b>
        <small>{goal}</small>
      </div>
      <div className={css.state}>
        <StatusTag tone={toneOf(progress.state)}>{state}</StatusTag>
        <small>
          {missing !== null && t(direction === 'up' ? texts.gap : texts.over, { value: difference(missing) })}
          {progress.change && (
            <span>
              {t(texts.change, {
                by: f.change(progress.change.by, measureUnit === 'percent' ? 1 : 0),
                since: formatDay(progress.change.since),
              })}
            </span>
          )}
          {forecast && <span>{forecast}</span>}
        </small>
      </div>
    </li>
  )
}
