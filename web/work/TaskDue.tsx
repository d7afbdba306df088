import type { Day } from '#kernel/day'
import { useAsOf } from '../shell/as-of.tsx'
import { DueBadge } from '../ui/DueBadge.tsx'

interface Props {
  readonly due: Day | null
  readonly workingDays: number | null
  /** As the server reads it: the clock stands still while a result waits for approval. */
  readonly overdue: boolean
  readonly done?: boolean
}

/** A deadline that is past is red only when it was missed. */
export function TaskDue({ due, workingDays, overdue, done = false }: Props) {
  const { today } = useAsOf()
  const met = due !== null && due < today && !overdue
  return <DueBadge due={due} workingDays={workingDays} done={done || met} today={today} />
}
