import { Button } from '@mantine/core'
import { useState } from 'react'
import { type AskedTaskStep, type TaskView, work } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { StepDialog } from '../StepDialog.tsx'
import css from './Tasks.module.css'
import { stepWords, taskWords } from './text.ts'

/** More time that was asked for, with the reason; whoever gave the task decides here. */
export function Asked({ task }: { task: TaskView }) {
  const t = useSay()
  const [refusing, setRefusing] = useState(false)
  const act = useAct(work.moveTask, { done: t(stepWords['grant-extension'].done) })
  const { asked } = task
  if (asked === null) return null
  const may = (step: AskedTaskStep) => task.next.some((one) => one.step === step && one.allowed)
  return (
    <Card>
      <div className={css.asked}>
        <div>
          <strong>{t(taskWords.askedFor, { day: formatDay(asked.due) })}</strong>
          {asked.words !== null && <div>{asked.words}</div>}
          <div className={css.quiet}>{t(taskWords.askedBy, { name: asked.by ?? '', day: formatDay(asked.on) })}</div>
        </div>
        {may('grant-extension') && (
          <div className={css.acts}>
            <Button
              loading={act.isPending}
              onClick={() => act.mutate({ params: { id: task.id }, body: { step: 'grant-extension' } })}
            >
              {t(stepWords['grant-extension'].verb)}
            </Button>
            <Button variant="default" onClick={() => setRefusing(true)}>
              {t(stepWords['refuse-extension'].verb)}
            </Button>
          </div>
        )}
      </div>
      {refusing && <StepDialog task={task} step="refuse-extension" onClose={() => setRefusing(false)} />}
    </Card>
  )
}
