import { Button } from '@mantine/core'
import { useState } from 'react'
import { type TaskView, texts } from '#work/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TaskDue } from '../TaskDue.tsx'
import { words } from '../text.ts'
import { taskTone } from '../tone.ts'
import css from '../Work.module.css'
import { DivideDialog } from './DivideDialog.tsx'
import { Measure } from './Measure.tsx'
import { taskWords } from './text.ts'

/** The parts of a task, each a task of its own. */
export function Parts({ task }: { task: TaskView }) {
  const t = useSay()
  const [dividing, setDividing] = useState(false)
  const mayDivide = task.next.some(({ step, allowed }) => step === 'divide' && allowed)
  if (task.parts.length === 0 && !mayDivide) return null
  return (
    <Card
      title={`${t(taskWords.parts)} (${task.parts.length})`}
      aside={
        mayDivide && (
          <Button variant="default" onClick={() => setDividing(true)}>
            {t(taskWords.divide)}
          </Button>
        )
      }
    >
      {task.parts.length === 0 && <p className={css.quiet}>{t(taskWords.partsNone)}</p>}
      <ul className={css.list}>
        {task.parts.map((part) => (
          <li key={part.id}>
            <Link to={paths.task(part.id)} className={css.item ?? ''}>
              <div className={css.main}>
                <div className={css.name}>{part.title}</div>
                <div className={css.quiet}>
                  {part.assignee?.name ?? t(words.nobody)} · {part.lead.name}
                  {!part.required && ` · ${t(taskWords.optional)}`}
                </div>
                {part.progress.by !== 'evidence' && <Measure progress={part.progress} />}
              </div>
              <div className={css.side}>
                <StatusTag tone={taskTone[part.state]}>{t(texts.taskState[part.state])}</StatusTag>{' '}
                <TaskDue
                  due={part.due}
                  workingDays={part.workingDaysLeft}
                  overdue={part.overdue}
                  done={part.state === 'done' || part.state === 'recalled'}
                />
              </div>
            </Link>
          </li>
        ))}
      </ul>
      {dividing && <DivideDialog task={task} onClose={() => setDividing(false)} />}
    </Card>
  )
}
