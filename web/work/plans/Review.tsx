import { Alert, Button, Select, Text, TextInput } from '@mantine/core'
import { Fragment, useState } from 'react'
import { sectorNames } from '#people/contract'
import { ApiProblem } from '#platform/http/client'
import { type PlanHead, type PlanView, plans, planTexts } from '#work/contract'
import { useAct } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmHarm } from '../../ui/ConfirmHarm.tsx'
import { formatDay, formatInstant, parseDay } from '../../ui/format.ts'
import css from './Plans.module.css'
import { PlanTable } from './PlanTable.tsx'
import { Questions } from './Questions.tsx'
import { planWords } from './text.ts'
import { type Reviewing, useReview } from './useReview.ts'

/** A draft: the document, what must be answered, the table; and, once all is clear, giving it out. */
export function Review({ plan }: { plan: PlanView }) {
  const t = useSay()
  const review = useReview(plan)
  const left = plan.questions.filter(({ answered }) => !answered).length
  return (
    <>
      {plan.notes.length > 0 && (
        <Alert color="yellow" variant="outline">
          <ul className={css.notes}>
            {plan.notes.map(({ code, count, where }) => (
              <li key={code}>{t(planTexts.notes[code as keyof typeof planTexts.notes], { count, where })}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Head plan={plan} review={review} />
      <Card
        title={t(planWords.asked)}
        aside={<Text c="dimmed">{left === 0 ? t(planWords.askedNone) : t(planWords.askedLeft, { n: left })}</Text>}
      >
        <Questions plan={plan} review={review} />
      </Card>
      {plan.mine && <GiveOut plan={plan} busy={review.busy} left={left} />}
      <PlanTable plan={plan} />
    </>
  )
}

const FIELDS = ['title', 'number', 'day', 'signer', 'basis'] as const

/** Number, day, signer and basis as the document has them; proposed from what stands above the table. */
function Head({ plan, review }: { plan: PlanView; review: Reviewing }) {
  const t = useSay()
  const [typed, setTyped] = useState<Record<(typeof FIELDS)[number], string>>({
    title: plan.title,
    number: plan.number,
    day: plan.day === null ? '' : formatDay(plan.day),
    signer: plan.signer,
    basis: plan.basis,
  })
  const keep = (field: (typeof FIELDS)[number]) => {
    const value: Partial<PlanHead> = field === 'day' ? { day: parseDay(typed.day) } : { [field]: typed[field].trim() }
    if (value[field] !== plan[field]) review.head(value)
  }
  const sectors = Object.entries(sectorNames).map(([value, words]) => ({ value, label: t(words) }))
  const sector = (
    <Select
      label={t(planWords.sector)}
      data={sectors}
      disabled={!plan.mine}
      allowDeselect={false}
      value={plan.sector}
      onChange={(sector) => sector && review.head({ sector })}
    />
  )
  const who = { name: plan.fileName, who: plan.broughtBy ?? '', at: formatInstant(plan.broughtAt) }
  return (
    <Card title={t(planWords.head)} aside={<Text c="dimmed">{review.saved ? t(planWords.saved) : ''}</Text>}>
      <div className={css.head}>
        {FIELDS.map((field) => (
          <Fragment key={field}>
            {field === 'basis' && sector}
            <TextInput
              className={field === 'title' || field === 'basis' ? (css.wide ?? '') : ''}
              label={t(planWords[field])}
              required={field !== 'basis'}
              disabled={!plan.mine}
              placeholder={field === 'day' ? 'dd/mm/yyyy' : ''}
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              onBlur={() => keep(field)}
            />
          </Fragment>
        ))}
      </div>
      <p className={css.quiet}>{t(planWords.file, who)}</p>
    </Card>
  )
}

const MOST_FAULTS = 12

/** Gives the plan out, or says row by row why not yet. */
function GiveOut({ plan, busy, left }: { plan: PlanView; busy: boolean; left: number }) {
  const t = useSay()
  const go = useGo()
  const confirm = useAct(plans.confirmPlan, { quiet: true, done: ({ tasks }) => t(planWords.given, { n: tasks }) })
  const drop = useAct(plans.dropPlan, { done: t(planWords.dropped), onDone: () => go(paths.plans()) })
  const params = { id: plan.id }
  const faults = confirm.error instanceof ApiProblem ? (confirm.error.problem.fields ?? []) : []
  return (
    <Card>
      {confirm.error instanceof ApiProblem && (
        <Alert color="red" variant="outline" role="alert" title={confirm.error.problem.title} mb={16}>
          <ul className={css.notes}>
            {faults.slice(0, MOST_FAULTS).map(({ field, row, message }) => (
              <li key={`${field} ${row} ${message}`}>{message}</li>
            ))}
            {faults.length > MOST_FAULTS && <li>{t(planWords.andMore, { n: faults.length - MOST_FAULTS })}</li>}
          </ul>
        </Alert>
      )}
      <p>{t(planWords.confirmAsk, { n: plan.tasks, number: plan.number || '…' })}</p>
      <div className={css.choices}>
        <Button
          size="md"
          loading={confirm.isPending || busy}
          variant={left === 0 ? 'filled' : 'default'}
          onClick={() => confirm.mutate({ params, body: { version: plan.version } })}
        >
          {t(planWords.willGive, { n: plan.tasks })}
        </Button>
        <ConfirmHarm
          verb={t(planWords.drop)}
          name={plan.title || plan.fileName}
          consequence={t(planWords.dropConsequence)}
          onConfirm={() => drop.mutateAsync({ params })}
        >
          {(ask) => (
            <Button variant="subtle" color="red" onClick={ask}>
              {t(planWords.drop)}
            </Button>
          )}
        </ConfirmHarm>
      </div>
    </Card>
  )
}
