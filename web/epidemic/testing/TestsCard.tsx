import { correctedTo, dueReasons, sampleStates, testing } from '#epidemic/contract'
import { dayOf } from '#kernel/day'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay, formatDayShort } from '../../ui/format.ts'
import type { PersonAnswer } from '../PersonPage.tsx'
import { Code, VerdictTag } from './parts.tsx'
import css from './Testing.module.css'
import { testingText } from './text.ts'

/** Samples and results of a person, corrections with their reason, and what is planned. */
export function TestsCard({ of: { person } }: { of: PersonAnswer }) {
  const t = useSay()
  const { data } = useAnswer(testing.getPersonTests, { params: { id: person.id } })
  if (data === undefined) return null
  const { samples, planned, orders, corrections } = data
  if (samples.length === 0 && planned.length === 0 && orders.length === 0) return null
  return (
    <Card title={t(testingText.tests)}>
      {orders.map((order) => (
        <p key={`${order.reason} ${order.aboutId}`} className={css.late}>
          {t(testingText.orderedOf, { reason: t(dueReasons[order.reason]).toLocaleLowerCase('vi') })}
        </p>
      ))}
      {samples.length === 0 && <p className={css.quiet}>{t(testingText.noTests)}</p>}
      <ul className={css.list}>
        {samples.map((sample) => (
          <li key={sample.id}>
            <div className={css.row}>
              <span>
                {formatDay(dayOf(sample.takenAt))} <Code of={sample.code} />
              </span>
              {sample.result === null ? (
                <span className={css.quiet}>{t(sampleStates[sample.state])}</span>
              ) : (
                <VerdictTag of={sample.result} />
              )}
            </div>
            {corrections
              .filter(({ sampleId }) => sampleId === sample.id)
              .map((one) => (
                <p key={one.correctedAt} className={css.quiet}>
                  {t(testingText.wasOf, {
                    was: t(correctedTo[one.was] ?? { vi: one.was, en: one.was }).toLocaleLowerCase('vi'),
                    reason: one.reason,
                  })}
                </p>
              ))}
          </li>
        ))}
      </ul>
      {planned.length > 0 && (
        <p className={css.quiet}>
          {t(testingText.planOf, { days: planned.map(({ dueOn }) => formatDayShort(dueOn)).join(', ') })}
          {planned[0] !== undefined && ` (${planned[0].act})`}
        </p>
      )}
    </Card>
  )
}
