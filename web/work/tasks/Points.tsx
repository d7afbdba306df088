import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#kernel/day'
import type { TaskView } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { StepDialog } from '../StepDialog.tsx'
import css from '../Work.module.css'
import { stepWords, taskWords } from './text.ts'

type Point = TaskView['points'][number]

/** Reports of a standing task and milestones, each on time or late on its own; the latest first. */
export function Points({ task }: { task: TaskView }) {
  const t = useSay()
  const [reporting, setReporting] = useState<Day | null>(null)
  const standing = task.progress.by !== 'milestones'
  const mayReport = task.next.some(({ step, allowed }) => step === 'report' && allowed)
  if (task.points.length === 0) return null
  // Milestones lie ahead and read forwards; reports pile up and read backwards.
  const shown = standing ? task.points.toReversed() : task.points
  return (
    <Card title={`${t(standing ? taskWords.reports : taskWords.milestones)} (${task.points.length})`}>
      <ul className={css.list}>
        {shown.map((point) => (
          <li key={point.first} className={css.item}>
            <div className={css.main}>
              <div className={css.name}>{t(point.words)}</div>
              <div className={css.quiet}>
                {t(taskWords.dueOn, { day: formatDay(point.due) })}
                {point.reported !== null && ` · ${t(taskWords.reportedOn, { day: formatDay(point.reported) })}`}
              </div>
            </div>
            <div className={css.side}>
              <PointTag point={point} />{' '}
              {mayReport && point.reported === null && (
                <Button variant="default" onClick={() => setReporting(point.due)}>
                  {t(stepWords.report.verb)}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {reporting !== null && (
        <StepDialog task={task} step="report" due={reporting} onClose={() => setReporting(null)} />
      )}
    </Card>
  )
}

function PointTag({ point: { late, reported } }: { point: Point }) {
  const t = useSay()
  if (late) return <StatusTag tone="bad">{t(taskWords.late)}</StatusTag>
  if (reported !== null) return <StatusTag tone="good">{t(taskWords.onTime)}</StatusTag>
  return <StatusTag tone="active">{t(taskWords.waiting)}</StatusTag>
}
