import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type AssessmentWord, assessments, assessmentTexts } from '#measures/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'
import panel from './Panel.module.css'
import { words } from './text.ts'

interface Props {
  readonly assessment: string
  readonly code: string
  readonly said: readonly AssessmentWord[]
  readonly maySay: boolean
}

/** What was said and done about a node, in order; with a line to add. */
export function Conversation({ assessment, code, said, maySay }: Props) {
  const t = useSay()
  const f = useFormat()
  const [text, setText] = useState('')
  const send = useAct(assessments.sayOnAssessmentLine, { onDone: () => setText('') })
  const { wordKinds } = assessmentTexts
  return (
    <section className={panel.part} aria-label={t(words.talk)}>
      <h3>{t(words.talk)}</h3>
      {said.length === 0 && <p className={css.quiet}>{t(words.talkNone)}</p>}
      <Timeline
        items={said.map(({ id, kind, at, by, agency, points, words: spoken }) => ({
          key: id,
          at: f.instant(at),
          title: (
            <>
              <b>{t(wordKinds[kind])}</b>
              {points !== null && kind !== 'asked' && ` ${f.number(points, 2)}`} ·{' '}
              {[by, agency && t(agency)].filter(Boolean).join(', ')}
            </>
          ),
          body: spoken,
          tone: kind === 'disputed' || kind === 'asked' ? 'warn' : 'neutral',
        }))}
      />
      {maySay && (
        <form
          className={panel.say}
          onSubmit={(event) => {
            event.preventDefault()
            send.mutate({ params: { id: assessment, code }, body: { words: text.trim() } })
          }}
        >
          <Textarea
            aria-label={t(words.sayLabel)}
            placeholder={t(words.sayLabel)}
            value={text}
            maxLength={2_000}
            autosize
            minRows={1}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={send.isPending} disabled={text.trim().length < 3}>
            {t(words.say)}
          </Button>
        </form>
      )}
    </section>
  )
}
