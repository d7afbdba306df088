import { Progress } from '@mantine/core'
import type { TaskRow } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import css from './Tasks.module.css'
import { taskWords } from './text.ts'

/** Whether there is anything to count yet. */
export const isMeasured = ({ by, done }: TaskRow['progress']): boolean => by !== 'evidence' || done > 0

/** How far a task is, as counted: parts, milestones, reports or files. */
export function Measure({ progress, bar = true }: { progress: TaskRow['progress']; bar?: boolean }) {
  const t = useSay()
  const { by, done, of } = progress
  const said = t(taskWords[`by.${by}`], { done, of })
  if (!isMeasured(progress)) return <span className={css.quiet}>—</span>
  return (
    <span className={css.measure}>
      {bar && of > 0 && (
        <Progress value={Math.min(100, (done / of) * 100)} aria-label={said} className={css.bar ?? ''} />
      )}
      <span>{said}</span>
    </span>
  )
}
