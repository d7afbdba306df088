import { Button } from '@mantine/core'
import { useState } from 'react'
import { type PlanRowView, type PlanView, planTexts, texts } from '#work/contract'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TaskDue } from '../TaskDue.tsx'
import { isMeasured, Measure } from '../tasks/Measure.tsx'
import { taskTone } from '../tone.ts'
import css from './Plans.module.css'
import { RowDialog } from './RowDialog.tsx'
import { planWords } from './text.ts'

const SHOWN = ['number', 'task', 'lead', 'coordination', 'result', 'deadline'] as const

/** The table as it stands in the plan; of a draft with what each row is read as, of a plan given out with its progress. */
export function PlanTable({ plan }: { plan: PlanView }) {
  const t = useSay()
  const [edited, setEdited] = useState<PlanRowView | null>(null)
  const draft = plan.state === 'draft'
  return (
    <Card title={`${t(planWords.table)} (${plan.rows})`} pad={false}>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              {SHOWN.map((field) => (
                <th key={field} scope="col">
                  {t(planTexts.fields[field])}
                </th>
              ))}
              <th scope="col">{t(draft ? planWords.understood : planWords.progress)}</th>
            </tr>
          </thead>
          <tbody>
            {plan.table.map((row) =>
              row.kind === 'heading' ? (
                <tr key={row.row} data-heading>
                  <td colSpan={SHOWN.length + 1}>{row.title}</td>
                </tr>
              ) : (
                <tr key={row.row} data-left-out={row.kind === 'left-out' || undefined}>
                  <td className={css.number}>{row.told.number || row.row}</td>
                  <td>{row.task ? <Link to={paths.task(row.task.id)}>{row.told.task}</Link> : row.told.task}</td>
                  <td data-label={t(planTexts.fields.lead)}>{row.told.lead}</td>
                  <td data-label={t(planTexts.fields.coordination)}>{row.told.coordination}</td>
                  <td data-label={t(planTexts.fields.result)}>{row.told.result}</td>
                  <td data-label={t(planTexts.fields.deadline)}>{row.told.deadline || '—'}</td>
                  <td>
                    {draft ? (
                      <Read row={row} onEdit={plan.mine ? () => setEdited(row) : null} />
                    ) : (
                      <Far row={row} plan={plan.id} />
                    )}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {edited !== null && <RowDialog plan={plan} row={edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}

/** What a row of a draft is read as, and a way to say otherwise. */
function Read({ row, onEdit }: { row: PlanRowView; onEdit: (() => void) | null }) {
  const t = useSay()
  const rule = row.leadRule === null ? [] : [t(planTexts.rules[row.leadRule])]
  const leads = [...row.leads.map(({ name }) => name), ...rule]
  return (
    <>
      {row.kind === 'left-out' && t(planWords.takenOut)}
      {row.kind === 'task' && leads.join(', ')}
      {row.deadline !== null && <div className={css.quiet}>{t(row.deadline)}</div>}
      {row.waits.length > 0 && <div className={css.waits}>{t(planWords.waits)}</div>}
      {onEdit && (
        <Button variant="subtle" size="compact-sm" onClick={onEdit} aria-label={t(planWords.rowEdit, { row: row.row })}>
          {t(planWords.change)}
        </Button>
      )}
    </>
  )
}

/** How far the tasks of a row are. */
function Far({ row, plan }: { row: PlanRowView; plan: string }) {
  const t = useSay()
  const { task, cells } = row
  if (task) {
    const done = task.state === 'done' || task.state === 'recalled'
    return (
      <>
        {done ? (
          <StatusTag tone={taskTone[task.state]}>{t(texts.taskState[task.state])}</StatusTag>
        ) : (
          <TaskDue due={task.due} workingDays={task.workingDaysLeft} overdue={task.overdue} />
        )}
        {isMeasured(task.progress) && (
          <div>
            <Measure progress={task.progress} />
          </div>
        )}
      </>
    )
  }
  if (cells === null) return '—'
  return (
    <>
      <Link to={withQuery(paths.tasks(), { plan, 'tasks.words': row.title.slice(0, 60) })}>
        {t(planWords.doneOf, { done: cells.doneOnTime + cells.doneLate, of: cells.total })}
      </Link>
      {cells.openOverdue > 0 && <div className={css.waits}>{t(planWords.overdueOf, { n: cells.openOverdue })}</div>}
    </>
  )
}
