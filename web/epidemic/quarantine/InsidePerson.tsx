import { Checkbox } from '@mantine/core'
import { type Quarantined, sexes } from '#epidemic/contract'
import { dayOf, daysBetween } from '#kernel/day'
import { paths } from '../../paths.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatDayShort } from '../../ui/format.ts'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { texts } from '../text.ts'
import css from './Quarantine.module.css'
import { q } from './text.ts'

interface Props {
  readonly of: Quarantined
  readonly name: string | null
  /** Null for whoever only looks. */
  readonly chosen: boolean | null
  readonly toggle: () => void
}

/** One person: who, where, which day of how many, and what stands in the way of leaving. */
export function InsidePerson({ of, name, chosen, toggle }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const { id, code, birthYear, sex, unitName, stay, kind, tests, missedDays, checkedToday } = of
  const who = [
    name === null ? null : code,
    birthYear === null ? null : t(texts.born, { year: String(birthYear) }),
    sex === null ? null : t(sexes[sex]),
    unitName ?? t(texts.unknownPlace),
  ].filter((part) => part !== null)
  const where =
    stay === null
      ? t(kind === 'home' ? q.atHome : q.noBed)
      : t(q.bed, { facility: stay.facilityName, room: stay.roomName, bed: stay.bed })
  const missing = tests.filter(({ negative, day }) => !negative && day <= today).map(({ number }) => number)
  const state = stateOf(of, daysBetween(dayOf(of.quarantinedAt), today) + 1, t)
  return (
    <li>
      {chosen === null ? (
        <span />
      ) : (
        <Checkbox size="md" aria-label={t(q.select, { name: name ?? code })} checked={chosen} onChange={toggle} />
      )}
      <div>
        <Link to={paths.person(id)} className={css.name}>
          {name ?? code}
        </Link>{' '}
        <span className={css.quiet}>{who.join(' · ')}</span>
        <div className={css.quiet}>{where}</div>
        {missing.length > 0 && of.releasedAt === null && (
          <div className={css.quiet}>{t(q.testsLeft, { days: missing.join(', ') })}</div>
        )}
        {missedDays.length > 0 && (
          <div className={css.bad}>
            {t(q.missed, { days: missedDays.map((day) => formatDayShort(day)).join(', ') })}
          </div>
        )}
      </div>
      <div className={css.end}>
        <StatusTag tone={state.tone}>{state.words}</StatusTag>
        {checkedToday && <span className={css.quiet}>{t(q.checked)}</span>}
      </div>
    </li>
  )
}

function stateOf(of: Quarantined, dayNumber: number, t: ReturnType<typeof useSay>): { tone: Tone; words: string } {
  const { phase, rule, releaseOn, monitoredUntil, mayLeave } = of
  if (phase === 'no-rule' || rule === null || releaseOn === null) return { tone: 'warn', words: t(q.noRule) }
  if (phase === 'monitoring' || phase === 'over')
    return { tone: 'neutral', words: t(q.monitoringUntil, { day: formatDayShort(monitoredUntil ?? releaseOn) }) }
  if (mayLeave) return { tone: 'good', words: t(q.ready) }
  if (phase === 'release-due') return { tone: 'warn', words: t(q.due, { day: formatDayShort(releaseOn) }) }
  return { tone: 'active', words: t(q.dayOf, { n: dayNumber, all: rule.quarantineDays }) }
}
