import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import type { AnswerOf } from '#platform/http/client'
import { petitions, texts } from '#work/contract'
import { ApiProblem, useAct, useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { formatDay, formatInstant } from '../ui/format.ts'
import { Skeletons } from '../ui/Skeletons.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { PublicPage } from './PublicPage.tsx'
import { words as task } from './text.ts'
import { words } from './text-obstacle.ts'
import { obstacleTone } from './tone.ts'
import css from './Work.module.css'

type Followed = AnswerOf<typeof petitions.followPetition>

const EVERY_MS = 60_000
const SHORTEST_SECRET = 20

/** How an obstacle stands, for whoever holds the link. */
export default function FollowPage() {
  const t = useSay()
  const { code = '' } = useParams()
  const secret = useLocation().hash.slice(1)
  const whole = secret.length >= SHORTEST_SECRET
  const followed = useAnswer(
    petitions.followPetition,
    { params: { code }, body: { secret } },
    { enabled: whole, refetchInterval: EVERY_MS },
  )
  const unknown = !whole || (followed.error instanceof ApiProblem && followed.error.status < 500)
  return (
    <PublicPage title={followed.data?.title ?? t(words.follow)}>
      {unknown && <EmptyState title={t(words.followNone)} />}
      {!unknown && <ErrorNote error={followed.error} onRetry={() => void followed.refetch()} />}
      {whole && followed.isPending && <Skeletons rows={4} />}
      {followed.data && <Whole obstacle={followed.data} secret={secret} />}
    </PublicPage>
  )
}

function Whole({ obstacle, secret }: { obstacle: Followed; secret: string }) {
  const t = useSay()
  const { state, outcome, handler, answer } = obstacle
  return (
    <>
      <div className={css.code}>{obstacle.code}</div>
      <div>
        <StatusTag tone={obstacleTone[state]}>{t(texts.petitionState[state])}</StatusTag>{' '}
        {outcome !== null && <strong>{t(texts.outcome[outcome])}</strong>}
      </div>
      {handler !== null && <p>{t(words.with, { agency: handler })}</p>}
      {state !== 'closed' && state !== 'answered' && (
        <p>{obstacle.overdue ? t(words.overdue) : t(words.dueBy, { day: formatDay(obstacle.due) })}</p>
      )}
      {answer !== null && (
        <div>
          <strong>{t(words.answer)}</strong>
          <div className={css.words}>{answer}</div>
        </div>
      )}
      {obstacle.mayAdd && <Adding obstacle={obstacle} secret={secret} />}
      <div className={css.words}>{obstacle.text}</div>
      <div>
        <strong>{t(task.timeline)}</strong>
        <Timeline
          items={obstacle.steps.toReversed().map(({ step, at, agency, words: said, to }, n) => ({
            key: String(n),
            at: formatInstant(at),
            title: `${t(texts.petitionStep[step])}${agency === null ? '' : ` · ${agency}`}`,
            body: (
              <>
                {to !== null && <div>{t(words.to, { to })}</div>}
                {said !== null && <div className={css.words}>{said}</div>}
              </>
            ),
          }))}
        />
      </div>
    </>
  )
}

function Adding({ obstacle, secret }: { obstacle: Followed; secret: string }) {
  const t = useSay()
  const [said, setSaid] = useState('')
  const add = useAct(petitions.addToPetition, { quiet: true, onDone: () => setSaid('') })
  const send = (step: 'add' | 'reopen') =>
    add.mutate({ params: { code: obstacle.code }, body: { secret, step, words: said } })
  const empty = said.trim() === ''
  return (
    <div className={css.stack}>
      <Textarea
        size="md"
        label={t(words.addLabel)}
        autosize
        minRows={2}
        maxLength={4_000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <ErrorNote error={add.error} />
      <Group>
        <Button variant="default" size="md" disabled={empty} loading={add.isPending} onClick={() => send('add')}>
          {t(words.add)}
        </Button>
        {obstacle.mayReopen && (
          <Button size="md" disabled={empty} loading={add.isPending} onClick={() => send('reopen')}>
            {t(words.reopen)}
          </Button>
        )}
      </Group>
    </div>
  )
}
