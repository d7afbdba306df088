import { IconAlertCircle } from '@tabler/icons-react'
import type { Day } from '#kernel/day'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { dueWords } from './due.ts'
import { formatDay } from './format.ts'
import css from './tags.module.css'

interface Props {
  readonly due: Day | null
  /** Working days left as of today, negative when overdue; null when the server did not say. */
  readonly workingDays?: number | null
  readonly done?: boolean
  /** The day to count from; the day the page shows unless given. */
  readonly today?: Day
}

/** "còn 2 ngày làm việc", red when overdue; the date itself stands beside it. */
export function DueBadge({ due, workingDays = null, done = false, today }: Props) {
  const t = useSay()
  const asOf = useAsOf()
  const { state, text, values } = dueWords(due, today ?? asOf.day, workingDays, done)
  const date = due === null ? '' : formatDay(due)
  return (
    <span className={css.due} data-state={state} title={date}>
      {state === 'late' && <IconAlertCircle size={16} aria-hidden />}
      {t(text, { ...values, day: date })}
      {state !== 'none' && state !== 'done' && <span className="figures"> · {date.slice(0, 5)}</span>}
    </span>
  )
}
