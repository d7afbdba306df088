import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Deadline, LEAD_WAYS, type PlanQuestion, type PlanView, planTexts } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { DeadlineEditor } from '../tasks/DeadlineEditor.tsx'
import { AgencyChoice } from './AgencyChoice.tsx'
import css from './Plans.module.css'
import { RowDialog } from './RowDialog.tsx'
import { planWords } from './text.ts'
import type { Reviewing } from './useReview.ts'

const MOST_ROWS = 12

interface Props {
  readonly plan: PlanView
  readonly review: Reviewing
}

/** What the plan does not say, asked once for all rows that say the same; answered ones fold away. */
export function Questions({ plan, review }: Props) {
  const t = useSay()
  const open = plan.questions.filter(({ answered }) => !answered)
  const done = plan.questions.filter(({ answered }) => answered)
  return (
    <>
      {open.map((one) => (
        <Asked key={`${one.of} ${one.key}`} question={one} plan={plan} review={review} />
      ))}
      {done.length > 0 && (
        <details>
          <summary>{t(planWords.answeredMany, { n: done.length })}</summary>
          {done.map((one) => (
            <Answered key={`${one.of} ${one.key}`} question={one} plan={plan} review={review} />
          ))}
        </details>
      )}
    </>
  )
}

type Of = Props & { readonly question: PlanQuestion }

function About({ question: { of, text, why, rows } }: { question: PlanQuestion }) {
  const t = useSay()
  const shown = rows.slice(0, MOST_ROWS).join(', ')
  const more = rows.length > MOST_ROWS ? ` ${t(planWords.andMore, { n: rows.length - MOST_ROWS })}` : ''
  return (
    <div>
      <div className={css.cell}>
        {text || (of === 'rows' ? t(planWords.rowEdit, { row: shown }) : t(planWords.blank))}
      </div>
      <div>{t(planTexts.asks[why as keyof typeof planTexts.asks])}</div>
      <div className={css.quiet}>
        {t(planWords.rowsOf, { n: rows.length, rows: shown })}
        {more}
      </div>
    </div>
  )
}

function Asked(props: Of) {
  const { question, plan } = props
  return (
    <section className={css.question} aria-label={question.text}>
      <About question={question} />
      {plan.mine && <Choices {...props} />}
    </section>
  )
}

function Answered({ question, plan, review }: Of) {
  const t = useSay()
  return (
    <section className={css.question} aria-label={question.text}>
      <About question={question} />
      <div className={css.choices}>
        <strong>{question.answer === null ? '' : t(question.answer)}</strong>
        {plan.mine && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => review.answer({ of: question.of, key: question.key, value: null })}
          >
            {t(planWords.change)}
          </Button>
        )}
      </div>
    </section>
  )
}

function Choices(props: Of) {
  const { question } = props
  if (question.of === 'deadlines') return <DeadlineChoices {...props} />
  if (question.of === 'names') return <NameChoices {...props} />
  if (question.of === 'leads') return <LeadChoices {...props} />
  if (question.of === 'results') return <ResultChoice {...props} />
  return <RowChoice {...props} />
}

function DeadlineChoices({ question, review }: Of) {
  const t = useSay()
  const { key, deadline, deadlineWords } = question
  const [value, setValue] = useState<Deadline | null>(deadline ?? { kind: 'none' })
  const keep = (chosen: Deadline) => review.answer({ of: 'deadlines', key, value: chosen })
  return (
    <>
      {deadline !== null && deadlineWords !== null && (
        <div className={css.choices}>
          <Button variant="light" disabled={review.busy} onClick={() => keep(deadline)}>
            {t(planWords.take, { words: t(deadlineWords) })}
          </Button>
        </div>
      )}
      <div className={css.choices}>
        <DeadlineEditor value={value} onChange={setValue} />
        <Button variant="default" disabled={value === null || review.busy} onClick={() => value && keep(value)}>
          {t(planWords.keep)}
        </Button>
      </div>
    </>
  )
}

function NameChoices({ question, review }: Of) {
  const t = useSay()
  const { key, agencies } = question
  const keep = (ids: string[]) => review.answer({ of: 'names', key, value: { agencies: ids } })
  return (
    <div className={css.choices}>
      {agencies.map(({ id, name }) => (
        <Button key={id} variant="light" disabled={review.busy} onClick={() => keep([id])}>
          {name}
        </Button>
      ))}
      <AgencyChoice label={t(planWords.otherAgency)} value={[]} onChange={(ids) => ids.length > 0 && keep(ids)} />
      <Button
        variant="default"
        disabled={review.busy}
        onClick={() => review.answer({ of: 'names', key, value: { nobody: true } })}
      >
        {t(planWords.nobody)}
      </Button>
    </div>
  )
}

function LeadChoices({ question, review }: Of) {
  const t = useSay()
  return (
    <div className={css.choices}>
      {LEAD_WAYS.map((way) => (
        <Button
          key={way}
          variant="light"
          disabled={review.busy}
          onClick={() => review.answer({ of: 'leads', key: question.key, value: way })}
        >
          {t(planTexts.leadWays[way])}
        </Button>
      ))}
    </div>
  )
}

function ResultChoice({ question, review }: Of) {
  const t = useSay()
  const [typed, setTyped] = useState(t(planWords.resultHint))
  return (
    <div className={css.choices}>
      <TextInput
        label={t(planWords.resultLabel)}
        w={320}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={typed.trim() === '' || review.busy}
        onClick={() => review.answer({ of: 'results', key: question.key, value: typed.trim() })}
      >
        {t(planWords.keep)}
      </Button>
    </div>
  )
}

function RowChoice({ question, plan }: Of) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const row = plan.table.find((one) => one.row === question.rows[0])
  return (
    <div className={css.choices}>
      <Button variant="light" onClick={() => setOpen(true)}>
        {t(planWords.change)}
      </Button>
      {open && row && <RowDialog plan={plan} row={row} onClose={() => setOpen(false)} />}
    </div>
  )
}
