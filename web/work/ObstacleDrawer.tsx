import { Button, Drawer, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '#platform/http/client'
import { petitions, texts } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { DueBadge } from '../ui/DueBadge.tsx'
import { formatInstant } from '../ui/format.ts'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { ObstacleStepForm } from './ObstacleStepForm.tsx'
import { words as task } from './text.ts'
import { words } from './text-obstacle.ts'
import { obstacleTone } from './tone.ts'
import css from './Work.module.css'

export type ObstacleView = AnswerOf<typeof petitions.getPetition>
export type PetitionStep = ObstacleView['next'][number]['step']

/** One obstacle beside the list, with what the reader's agency can do about it. */
export function ObstacleDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const obstacle = useAnswer(petitions.getPetition, { params: { id } }, { keep: false })
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={obstacle.data?.title ?? ''}>
      <Answer of={obstacle}>{(data) => <Whole obstacle={data} />}</Answer>
    </Drawer>
  )
}

function Whole({ obstacle }: { obstacle: ObstacleView }) {
  const t = useSay()
  const [step, setStep] = useState<PetitionStep | null>(null)
  const act = useAct(petitions.movePetition, { done: t(words.done) })
  const verbs = { take: words.take, forward: words.forward, answer: words.answer, close: words.close }
  const { raiser } = obstacle
  const choose = (to: PetitionStep) =>
    to === 'take' ? act.mutate({ params: { id: obstacle.id }, body: { step: to } }) : setStep(to)
  return (
    <Stack gap="lg">
      <div>
        <StatusTag tone={obstacleTone[obstacle.state]}>{t(texts.petitionState[obstacle.state])}</StatusTag>{' '}
        <DueBadge due={obstacle.due} done={obstacle.state === 'answered' || obstacle.state === 'closed'} />{' '}
        {obstacle.outcome !== null && <strong>{t(texts.outcome[obstacle.outcome])}</strong>}
        <div className={css.quiet}>
          {obstacle.code} · {obstacle.unit.name} · {t(texts.category[obstacle.category])} · {obstacle.handler?.name}
        </div>
      </div>
      <div className={css.words}>{obstacle.text}</div>
      {obstacle.law !== null && <div className={css.quiet}>{t(words.law, { law: obstacle.law })}</div>}
      {raiser !== null && (
        <div>
          <div className={css.quiet}>{t(words.raiser)}</div>
          {[raiser.name, raiser.enterprise, raiser.phone, raiser.email].filter(Boolean).join(' · ')}
        </div>
      )}
      <Group gap="sm">
        {obstacle.next
          .filter(({ allowed }) => allowed)
          .map(({ step: name }) => (
            <Button
              key={name}
              variant={name === 'forward' ? 'default' : 'filled'}
              loading={act.isPending}
              onClick={() => choose(name)}
            >
              {t(verbs[name])}
            </Button>
          ))}
      </Group>
      {step !== null && <ObstacleStepForm obstacle={obstacle} step={step} onClose={() => setStep(null)} />}
      <div>
        <strong>{t(task.timeline)}</strong>
        <Timeline
          items={obstacle.steps.toReversed().map(({ step: name, at, agency, words: said, to }, n) => ({
            key: String(n),
            at: formatInstant(at),
            title: `${t(texts.petitionStep[name])}${agency === null ? '' : ` · ${agency}`}`,
            body: (
              <>
                {to !== null && <div>{t(words.to, { to })}</div>}
                {said !== null && <div className={css.words}>{said}</div>}
              </>
            ),
          }))}
        />
      </div>
    </Stack>
  )
}
