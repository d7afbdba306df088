import { Anchor, Button, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import type { AnswerOf } from '#platform/http/client'
import { texts, work } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { History } from '../ledger/History.tsx'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmHarm } from '../ui/ConfirmHarm.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FourCells } from '../ui/FourCells.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { aboutPath } from './about.ts'
import { TaskDue } from './TaskDue.tsx'
import { taskColumns } from './task-columns.tsx'
import { words } from './text.ts'
import css from './Work.module.css'

type Directive = AnswerOf<typeof work.getDirective>

/** One directive: its figures first, who lags by name, then every task. */
export default function DirectivePage() {
  const { id = '' } = useParams()
  const t = useSay()
  const answer = useAnswer(work.getDirective, { params: { id } })
  const { data } = answer
  return (
    <Page
      title={data?.title ?? t(words.directives)}
      lead={
        data && (
          <>
            <StatusTag tone={data.state === 'issued' ? 'active' : 'neutral'}>
              {t(texts.directiveState[data.state])}
            </StatusTag>{' '}
            {t(words.directive, { number: data.number, day: formatDay(data.on) })} · {data.issuer.name}
          </>
        )
      }
      back={paths.directives()}
      actions={data?.recallable ? <Recall directive={data} /> : undefined}
    >
      <Answer of={answer}>{(directive) => <Whole directive={directive} />}</Answer>
    </Page>
  )
}

function Whole({ directive }: { directive: Directive }) {
  const t = useSay()
  const f = useFormat()
  const columns = useMemo(() => taskColumns(t, true), [t])
  const to = directive.about === null ? null : aboutPath(directive.about)
  const cellPath = (cell: string) => withQuery(paths.tasksInCell(cell), { directive: directive.id })
  return (
    <>
      <div className={css.two}>
        <Card>
          <FourCells {...directive.cells} to={cellPath} counted={(n) => t(words.counted, { n })} />
        </Card>
        <Card title={t(words.laggards)}>
          {directive.laggards.length === 0 ? (
            <EmptyState title={t(words.laggardsNone)} />
          ) : (
            <ul className={css.list}>
              {directive.laggards.map((task) => (
                <li key={task.id}>
                  <Link to={paths.task(task.id)} className={css.item ?? ''}>
                    <div className={css.main}>
                      <div className={css.name}>{task.lead.name}</div>
                      <div className={css.quiet}>{task.assignee?.name ?? t(words.nobody)}</div>
                    </div>
                    <div className={css.side}>
                      <TaskDue due={task.due} workingDays={task.workingDaysLeft} overdue={task.overdue} />
                    </div>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
      <Card>
        <dl className={css.facts}>
          <dt>{t(words.what)}</dt>
          <dd className={css.strong}>{directive.text}</dd>
          <dt>{t(words.result)}</dt>
          <dd>{directive.result}</dd>
          <dt>{t(words.due)}</dt>
          <dd>{directive.due === null ? '—' : formatDay(directive.due)}</dd>
          {directive.issuedBy !== null && (
            <>
              <dt>{t(words.issuer)}</dt>
              <dd>
                {directive.issuedBy} · {directive.issuer.name}
              </dd>
            </>
          )}
          {directive.basis !== null && (
            <>
              <dt>{t(words.basisLabel)}</dt>
              <dd>{directive.basis}</dd>
            </>
          )}
          {directive.about !== null && to !== null && (
            <>
              <dt>{t(words.why)}</dt>
              <dd>
                <Anchor component={Link} to={to}>
                  {t(words.about, { label: directive.about.label })}
                </Anchor>
              </dd>
            </>
          )}
        </dl>
      </Card>
      <DataTable
        name="tasks"
        caption={t(words.tasksCount, { n: f.number(directive.tasks.length, 0) })}
        rows={directive.tasks}
        rowId={(row) => row.id}
        columns={columns}
        to={(row) => paths.task(row.id)}
        empty={<EmptyState title={t(words.tasksNone)} />}
      />
      <History type="work.directive" id={directive.id} />
    </>
  )
}

function Recall({ directive }: { directive: Directive }) {
  const t = useSay()
  const [why, setWhy] = useState('')
  const recall = useAct(work.recallDirective, {
    quiet: true,
    done: ({ recalled }) => t(words.recalledMany, { n: recalled }),
  })
  return (
    <ConfirmHarm
      verb={t(words.recallDirective)}
      name={directive.number}
      consequence={
        <>
          <p>{t(words.recallConsequence)}</p>
          <Textarea
            label={t(words.recallAsk)}
            autosize
            minRows={2}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </>
      }
      onConfirm={() => recall.mutateAsync({ params: { id: directive.id }, body: { words: why } })}
    >
      {(ask) => (
        <Button variant="default" onClick={ask}>
          {t(words.recallDirective)}
        </Button>
      )}
    </ConfirmHarm>
  )
}
