import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { course, type JudgedWeek, type Warnings } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { WatchChart } from '../../chart/WatchChart.tsx'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { useScope } from '../useScope.ts'
import { courseTexts as texts } from './text.ts'

/** Each disease's last week against its own past, and the weeks of the one chosen. */
export function WeeklyWatch({ of }: { of: Warnings }) {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const chosen = of.diseases.find(({ disease }) => disease === search.get('disease')) ?? of.diseases[0]
  if (chosen === undefined) return <EmptyState title={t(texts.weeklyNone)} hint={t(texts.weeklyHint)} />
  const choose = (disease: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('disease', disease)
        return after
      },
      { replace: true },
    )
  const alarms = of.weekly.filter(({ disease }) => disease === chosen.disease)
  return (
    <>
      {of.diseases.length > 1 && (
        <SegmentedControl
          size="xs"
          mb={8}
          maw="100%"
          aria-label={t(texts.weekly)}
          data={of.diseases.map(({ disease }) => disease)}
          value={chosen.disease}
          onChange={choose}
        />
      )}
      {chosen.last === null ? (
        <p className={css.said}>{t(texts.weeklyNotYet)}</p>
      ) : (
        <>
          <LastWeek last={chosen.last} />
          <Weeks disease={chosen.disease} />
        </>
      )}
      {alarms.length > 0 && (
        <>
          <h3 className={css.small}>{t(texts.weeklyAlarms)}</h3>
          <ul className={css.lines}>
            {alarms.map(({ unitId, unitName, cases, expected, threshold }) => (
              <li key={unitId}>
                <Link to={withQuery(paths.course(), { place: unitId, disease: chosen.disease })}>{unitName}</Link>
                <Against cases={cases} expected={expected} threshold={threshold} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={css.below}>
        {t(texts.farrington)}
        {chosen.simulated && ` (${t(texts.simulated)})`}
      </p>
    </>
  )
}

function LastWeek({ last }: { last: JudgedWeek }) {
  const t = useSay()
  const f = useFormat()
  return (
    <p className={css.said}>
      {t(texts.lastWeek, { week: formatDay(last.week), cases: f.number(last.cases, 0) })} ·{' '}
      <Against cases={null} expected={last.expected} threshold={last.threshold} />{' '}
      <StatusTag tone={last.alarm ? 'bad' : 'good'}>{t(last.alarm ? texts.above : texts.usual)}</StatusTag>
    </p>
  )
}

interface AgainstProps {
  readonly cases: number | null
  readonly expected: number | null
  readonly threshold: number | null
}

function Against({ cases, expected, threshold }: AgainstProps) {
  const t = useSay()
  const f = useFormat()
  const against =
    expected === null || threshold === null
      ? t(texts.tooShort)
      : t(texts.against, { expected: f.number(expected, 1), threshold: f.number(threshold, 0) })
  return (
    <span>
      {cases !== null && <b>{f.number(cases, 0)} </b>}
      {against}
    </span>
  )
}

function Weeks({ disease }: { disease: string }) {
  const t = useSay()
  const { query } = useScope()
  const answer = useAnswer(course.getWeeks, { query: { ...query, disease } })
  const weeks = useMemo(
    () =>
      answer.data?.weeks.map(({ week, cases, expected, threshold, alarm }) => ({
        week,
        count: cases,
        expected,
        threshold,
        alarm,
      })) ?? [],
    [answer.data],
  )
  return (
    <Answer of={answer} rows={4}>
      {() => <WatchChart label={t(texts.weeklyChart, { disease })} weeks={weeks} />}
    </Answer>
  )
}
