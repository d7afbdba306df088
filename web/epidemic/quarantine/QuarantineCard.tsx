import { decisionKinds, quarantining } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay, formatDayShort } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { PersonAnswer } from '../PersonPage.tsx'
import { AskDays } from './AskDays.tsx'
import { Conditions } from './Conditions.tsx'
import { Found } from './Found.tsx'
import css from './Quarantine.module.css'
import { q } from './text.ts'

const CHECKS_SHOWN = 7

/** The quarantine of a person: rule, calendar, samples, bed, last health checks, papers. Nothing where there is none. */
export function QuarantineCard({ of }: { of: PersonAnswer }) {
  const t = useSay()
  const { id, quarantine, confirmedAt } = of.person
  const begun = quarantine.quarantinedAt !== null && confirmedAt === null
  const answer = useAnswer(quarantining.getQuarantine, { params: { id } }, { enabled: begun, keep: false })
  if (!begun || answer.data === undefined) return null
  const { course, checks, decisions } = answer.data
  const { rule, releaseOn, monitoredUntil, tests, stay, kind } = course
  const days = rule && { days: rule.quarantineDays, after: rule.monitoringDays }
  return (
    <Card title={t(q.card)}>
      <div className={css.stack}>
        {rule === null || days === null ? (
          <AskDays id={id} may={of.may.act} />
        ) : (
          <div>
            {rule.act === '' ? t(q.ruleGiven, days) : t(q.rule, { act: rule.act, ...days })}
            {releaseOn !== null && <div className={css.quiet}>{t(q.until, { day: formatDay(releaseOn) })}</div>}
            {course.phase === 'monitoring' && monitoredUntil !== null && (
              <div className={css.quiet}>{t(q.monitoringUntil, { day: formatDay(monitoredUntil) })}</div>
            )}
          </div>
        )}
        <div>
          {stay === null
            ? t(kind === 'home' ? q.atHome : q.noBed)
            : t(q.bed, { facility: stay.facilityName, room: stay.roomName, bed: stay.bed })}
        </div>
        {tests.map(({ number, day, negative, missing }) => (
          <div key={number} className={css.bar}>
            <span>{t(q.testDay, { n: number, day: formatDayShort(day) })}</span>
            <StatusTag tone={negative ? 'good' : missing === 'no-result' ? 'active' : 'neutral'}>
              {t(negative ? q.negative : q[missing ?? 'not-taken'])}
            </StatusTag>
          </div>
        ))}
        {kind === 'home' && <Conditions id={id} value={course.conditions ?? {}} may={of.may.act} />}
        {checks.slice(0, CHECKS_SHOWN).map((check) => (
          <div key={check.day} className={css.bar}>
            <span>{t(q.checkOf, { day: formatDayShort(check.day) })}</span>
            <Found check={check} />
          </div>
        ))}
        {decisions.map((one) => (
          <div key={one.id} className={css.bar}>
            <span>{t(q.decision, { kind: t(decisionKinds[one.kind]), number: one.written })}</span>
            <span className={css.quiet}>{one.revokedAt === null ? formatDay(one.signedOn) : t(q.revoked)}</span>
          </div>
        ))}
      </div>
    </Card>
  )
}
