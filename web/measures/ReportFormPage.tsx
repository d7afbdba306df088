import { Button } from '@mantine/core'
import { useParams, useSearchParams } from 'react-router'
import { type Form, periodKinds, reporting, reportingLevels } from '#measures/contract'
import { useAct, useAnswer } from '../api.ts'
import { History } from '../ledger/History.tsx'
import { paths, withQuery } from '../paths.ts'
import { useAsOf, useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmHarm } from '../ui/ConfirmHarm.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { FormEditor } from './reporting/FormEditor.tsx'
import { FormLines } from './reporting/FormLines.tsx'
import css from './reporting/Forms.module.css'
import { formWords as words } from './reporting/text-forms.ts'

/** One form: what it asks, of whom, by when; written anew or changed from a day on by whoever keeps it. */
export default function ReportFormPage() {
  const { id = '' } = useParams()
  return id === 'new' ? <NewForm /> : <OneForm id={id} />
}

function NewForm() {
  const t = useSay()
  return (
    <Page title={t(words.addTitle)} back={paths.reportForms()}>
      <FormEditor form={null} />
    </Page>
  )
}

function OneForm({ id }: { id: string }) {
  const t = useSay()
  const go = useGo()
  const { today } = useAsOf()
  const [search] = useSearchParams()
  const editing = search.has('edit')
  const answer = useAnswer(reporting.getForm, { params: { id } }, { keep: false })
  const end = useAct(reporting.endForm, { quiet: true, done: t(words.ended) })
  const { data } = answer
  const mayChange = data?.mine && !editing && (data.to === null || data.to > today)
  return (
    <Page
      title={data ? t(data.name) : t(words.one)}
      lead={data && <Lead form={data} />}
      back={editing ? paths.reportForm(id) : paths.reportForms()}
      wide={!editing}
      actions={
        mayChange && (
          <>
            <ConfirmHarm
              verb={t(words.end)}
              name={t(data.name)}
              consequence={t(words.endDo)}
              onConfirm={() => end.mutateAsync({ params: { id }, body: { day: today, version: data.version } })}
            >
              {(ask) => (
                <Button variant="default" onClick={ask}>
                  {t(words.end)}
                </Button>
              )}
            </ConfirmHarm>
            <Button onClick={() => go(withQuery(paths.reportForm(id), { edit: '1' }))}>{t(words.edit)}</Button>
          </>
        )
      }
    >
      <Answer of={answer} rows={10}>
        {(form) => (editing && form.mine ? <FormEditor form={form} /> : <Told form={form} />)}
      </Answer>
    </Page>
  )
}

function Lead({ form }: { form: Form }) {
  const t = useSay()
  const { period, level, agencies, owner, act, from, to } = form
  const whom = agencies.length === 0 ? t(words.ofLevel) : agencies.map(({ name }) => t(name)).join(', ')
  return (
    <>
      {[
        `${t(reportingLevels[level])}, ${whom}`,
        t(periodKinds[period]),
        t(owner.name),
        act,
        to ? t(words.daysTo, { from: formatDay(from), to: formatDay(to) }) : t(words.days, { from: formatDay(from) }),
      ]
        .filter((one) => one !== null)
        .join(' · ')}
    </>
  )
}

function Told({ form }: { form: Form }) {
  const t = useSay()
  const { deadlineWords, examples, deadlines, table, former, note } = form
  return (
    <>
      {note && <p className={css.note}>{t(note)}</p>}
      <Card title={t(words.deadline)}>
        <p className={css.rule}>{t(deadlineWords)}</p>
        <ul className={css.days}>
          {examples.map(({ period, due }) => (
            <li key={period.id}>{t(words.nextDue, { period: t(period.name), day: formatDay(due) })}</li>
          ))}
        </ul>
        {deadlines.length > 1 && (
          <details>
            <summary>{t(words.dueRules)}</summary>
            <ul className={css.days}>
              {deadlines.map((one) => (
                <li key={one.from}>
                  {t(words.days, { from: formatDay(one.from) })}: {t(one.words)}
                  {one.act && ` (${one.act})`}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Card>
      <Card title={`${t(words.table)} (${table.length})`} pad={false}>
        <FormLines lines={table} since={form.from} />
      </Card>
      {former.length > 0 && (
        <Card title={`${t(words.former)} (${former.length})`} pad={false}>
          <FormLines lines={former} since={null} />
        </Card>
      )}
      <History type="measures.form" id={form.id} />
    </>
  )
}
