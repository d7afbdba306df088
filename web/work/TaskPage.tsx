import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useParams } from 'react-router'
import { type TaskView, texts, work } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay, formatInstant } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { Attachments } from './Attachments.tsx'
import { aboutPath } from './about.ts'
import { TaskActions } from './TaskActions.tsx'
import { TaskDue } from './TaskDue.tsx'
import { Asked } from './tasks/Asked.tsx'
import { Held } from './tasks/Held.tsx'
import { isMeasured, Measure } from './tasks/Measure.tsx'
import { Parts } from './tasks/Parts.tsx'
import { Points } from './tasks/Points.tsx'
import { taskWords } from './tasks/text.ts'
import { words } from './text.ts'
import { taskTone } from './tone.ts'
import css from './Work.module.css'

/** One task: who, what, by when, with which result and why; and what I can do about it. */
export default function TaskPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const task = useAnswer(work.getTask, { params: { id } })
  return (
    <Page
      title={task.data?.title ?? t(words.tasks)}
      lead={task.data && <Lead task={task.data} />}
      back={paths.inbox()}
      actions={task.data && <TaskActions task={task.data} />}
    >
      <Answer of={task}>{(data) => <Whole task={data} />}</Answer>
    </Page>
  )
}

function Lead({ task }: { task: TaskView }) {
  const t = useSay()
  const closed = task.state === 'done' || task.state === 'recalled'
  return (
    <>
      <StatusTag tone={taskTone[task.state]}>{t(texts.taskState[task.state])}</StatusTag>{' '}
      <TaskDue due={task.due} workingDays={task.workingDaysLeft} overdue={task.overdue} done={closed} />{' '}
      {task.escalation > 0 && !closed && <StatusTag tone="bad">{t(words.escalated, { n: task.escalation })}</StatusTag>}
    </>
  )
}

function Whole({ task }: { task: TaskView }) {
  const t = useSay()
  const { directive, about } = task
  const to = about === null ? null : aboutPath(about)
  return (
    <div className={css.two}>
      <div className={css.column}>
        <Asked task={task} />
        <Held task={task} />
        <Card>
          <dl className={css.facts}>
            <dt>{t(words.what)}</dt>
            <dd className={css.strong}>{task.what}</dd>
            <dt>{t(words.result)}</dt>
            <dd>
              {task.result}
              {task.evidence && <div className={css.quiet}>{t(words.evidence)}</div>}
            </dd>
            <dt>{t(words.who)}</dt>
            <dd>
              {task.assignee?.name ?? t(words.nobody)} · {task.lead.name}
              {task.coordinators.length > 0 && (
                <div className={css.quiet}>
                  {t(taskWords.helping)}: {task.coordinators.map(({ name }) => name).join(', ')}
                </div>
              )}
            </dd>
            <dt>{t(words.due)}</dt>
            <dd>
              <Deadline task={task} />
            </dd>
            {isMeasured(task.progress) && (
              <>
                <dt>{t(taskWords.progress)}</dt>
                <dd>
                  <Measure progress={task.progress} />
                </dd>
              </>
            )}
            <dt>{t(words.why)}</dt>
            <dd>
              {directive && (
                <Link to={paths.directive(directive.id)}>
                  {t(words.directive, { number: directive.number, day: formatDay(directive.on) })}
                </Link>
              )}{' '}
              · {task.issuer.name}
              {task.parent !== null && (
                <div>
                  {t(taskWords.partOf)}: <Link to={paths.task(task.parent.id)}>{task.parent.title}</Link>
                </div>
              )}
              {task.plan !== null && (
                <div>
                  <Link to={paths.plan(task.plan.id)}>{t(taskWords.fromPlan, { row: task.plan.row })}</Link>
                </div>
              )}
              {directive?.basis && <div className={css.quiet}>{t(words.basis, { basis: directive.basis })}</div>}
              {about !== null && to !== null && (
                <Button
                  component={Link}
                  to={to}
                  variant="light"
                  mt={8}
                  className={css.toAbout ?? ''}
                  rightSection={<IconArrowRight size={16} aria-hidden />}
                >
                  {t(words.about, { label: about.label })}
                </Button>
              )}
            </dd>
            <dt>{t(words.code)}</dt>
            <dd>{task.code}</dd>
          </dl>
        </Card>
        <Points task={task} />
        <Parts task={task} />
        <Attachments task={task} />
      </div>
      <Card title={t(words.timeline)}>
        <Moves task={task} />
      </Card>
    </div>
  )
}

const NEW_DAY: ReadonlySet<string> = new Set(['extend', 'ask-extension', 'grant-extension'])

/** The deadline as it is written, the day it means, and what became of it. */
function Deadline({ task }: { task: TaskView }) {
  const t = useSay()
  const { due, deadline, firstDue, extensions } = task
  const written = t(deadline)
  const day = due === null ? null : formatDay(due)
  return (
    <>
      {written}
      {day !== null && day !== written && ` · ${t(taskWords.dueOn, { day })}`}
      {extensions > 0 && firstDue !== null && (
        <div className={css.quiet}>{t(taskWords.extended, { n: extensions, day: formatDay(firstDue) })}</div>
      )}
    </>
  )
}

function Moves({ task }: { task: TaskView }) {
  const t = useSay()
  const items = task.moves.toReversed().map(({ seq, step, at, by, agency, words: said, due }) => ({
    key: String(seq),
    at: formatInstant(at),
    title: (
      <>
        <strong>{t(texts.taskStep[step])}</strong> · {by ?? t(words.clock)}
        {agency !== null && <span className={css.quiet}> · {agency}</span>}
      </>
    ),
    body: (
      <>
        {said !== null && <div className={css.words}>{said}</div>}
        {NEW_DAY.has(step) && due !== null && t(words.newDue, { day: formatDay(due) })}
        {step.includes('report') && due !== null && t(taskWords.dueOn, { day: formatDay(due) })}
      </>
    ),
    tone:
      step === 'escalate' || step === 'return' || step === 'refuse-extension'
        ? ('bad' as const)
        : step === 'approve' || step === 'grant-extension'
          ? ('good' as const)
          : ('neutral' as const),
  }))
  return <Timeline items={items} />
}
