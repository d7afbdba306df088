import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { correctedTo, type ProposedRetraction, spacedCode, testing } from '#epidemic/contract'
import { useAct, useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useScope } from '../useScope.ts'
import css from './Testing.module.css'
import { testingText } from './text.ts'

type Choice = 'retracted' | 'kept'

/** Cases that rest on a result which was corrected: what would follow, and the decision. */
export function Retractions() {
  const t = useSay()
  const { outbreak } = useScope()
  const query = outbreak === null ? {} : { outbreak }
  const found = useAnswer(testing.listRetractions, { query })
  return (
    <Card title={t(testingText.retractions)}>
      <Answer of={found} rows={1}>
        {({ retractions }) => (
          <ul className={css.list}>
            {retractions.map((one) => (
              <Retraction key={one.correctionId} of={one} />
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  )
}

function Retraction({ of }: { of: ProposedRetraction }) {
  const t = useSay()
  const may = useMay()
  const [choice, setChoice] = useState<Choice | null>(null)
  const now = correctedTo[of.now]
  return (
    <li>
      <div className={css.row}>
        <Link to={paths.person(of.personId)} className={css.name}>
          {of.personCode}
        </Link>
        <span className={css.quiet}>{of.unitName}</span>
      </div>
      <p className={css.quiet}>
        {t(testingText.retractionWhat, {
          code: spacedCode(of.sampleCode),
          now: now ? t(now).toLocaleLowerCase('vi') : of.now,
          reason: of.reason,
        })}
      </p>
      <Consequences person={of.personId} />
      {may('epidemic.act') && (
        <Group gap="xs">
          <Button size="xs" color="red" variant="light" onClick={() => setChoice('retracted')}>
            {t(testingText.retract)}
          </Button>
          <Button size="xs" variant="default" onClick={() => setChoice('kept')}>
            {t(testingText.keep)}
          </Button>
        </Group>
      )}
      {choice !== null && <Decide of={of} choice={choice} onClose={() => setChoice(null)} />}
    </li>
  )
}

function Consequences({ person }: { person: string }) {
  const t = useSay()
  const f = useFormat()
  const { data } = useAnswer(testing.getConsequences, { params: { id: person } }, { staleTime: 60_000 })
  if (data === undefined) return null
  const list = data.levels.map(({ level, now, without }) =>
    t(testingText.consequence, { level, now: f.number(now), without: f.number(without) }),
  )
  if (data.quarantined > 0) list.push(t(testingText.stillHeld, { n: f.number(data.quarantined) }))
  return <p className={css.quiet}>{t(testingText.consequences, { list: list.join(', ') })}</p>
}

function Decide({ of, choice, onClose }: { of: ProposedRetraction; choice: Choice; onClose: () => void }) {
  const t = useSay()
  const answer = useAct(testing.answerRetraction, { quiet: true, done: t(testingText.answeredNow), onDone: onClose })
  const verb = t(choice === 'kept' ? testingText.keep : testingText.retract)
  return (
    <Modal opened onClose={onClose} title={`${verb}: ${of.personCode}`}>
      <ReasonForm
        label={t(testingText.why)}
        hint={t(testingText.whyHint)}
        verb={verb}
        cancel={t(testingText.cancel)}
        color={choice === 'kept' ? 'teal' : 'red'}
        busy={answer.isPending}
        error={answer.error}
        onSend={(reason) => answer.mutate({ params: { id: of.correctionId }, body: { answer: choice, reason } })}
        onCancel={onClose}
      />
    </Modal>
  )
}
