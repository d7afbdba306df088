import { analysis } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import chains from '../chains/Chains.module.css'
import type { PersonAnswer } from '../PersonPage.tsx'
import css from './Story.module.css'
import { personText } from './text.ts'

/** What each of the last days before isolation cost; for cases and whoever was exposed. */
export function DelayCost({ of: { person } }: { of: PersonAnswer }) {
  const t = useSay()
  const wanted = person.level !== null && person.level <= 1
  const answer = useAnswer(analysis.getDelayCost, { params: { id: person.id } }, { keep: false, enabled: wanted })
  if (!wanted) return null
  return (
    <Card title={t(personText.delay)}>
      <Answer of={answer} rows={2}>
        {(data) => <Costs of={data} />}
      </Answer>
    </Card>
  )
}

function Costs({ of: { isolatedAt, costs } }: { of: AnswerOf<typeof analysis.getDelayCost> }) {
  const t = useSay()
  const f = useFormat()
  const [day] = costs
  if (day === undefined) return <p className={css.lead}>{t(personText.delayNone)}</p>
  const { f1, f2 } = day.saved
  const none = f1 === 0 && f2 === 0
  return (
    <>
      <p className={css.lead}>
        <b>
          {none
            ? t(personText.delayZero)
            : t(isolatedAt === null ? personText.delayOpen : personText.delayOne, {
                f1: f.number(f1),
                f2: f.number(f2),
              })}
        </b>
      </p>
      <table className={chains.table}>
        <thead>
          <tr>
            <th scope="col">{t(personText.delayEarlier)}</th>
            {['F1', 'F2', 'F3+'].map((level) => (
              <th key={level} scope="col" data-number>
                {t(personText.fewer, { level })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {costs.map(({ days, saved }) => (
            <tr key={days}>
              <th scope="row">{t(personText.days, { days })}</th>
              <td data-number>{f.number(saved.f1)}</td>
              <td data-number>{f.number(saved.f2)}</td>
              <td data-number>{f.number(saved.f3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.quiet}>{t(personText.delayHow)}</p>
    </>
  )
}
