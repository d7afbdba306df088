import type { Day } from '#kernel/day'
import type { WorkflowView } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { workflowText } from './text.ts'
import css from './Workflows.module.css'

/** Who is told when, before and after the deadline; and that the clock runs at all. */
export function LadderCard({ of, clockDay }: { of: WorkflowView; clockDay: Day | null }) {
  const t = useSay()
  if (of.ladder.length === 0) {
    return (
      <Card title={t(workflowText.ladder)}>
        <p className={css.quiet}>{t(workflowText.noLadder)}</p>
      </Card>
    )
  }
  return (
    <Card title={t(workflowText.ladder)}>
      <ol className={css.ladder}>
        {of.ladder.map(({ days, name, leastTerm }) => (
          <li key={days} data-late={days > 0 || undefined}>
            <span>{t(days < 0 ? workflowText.before : workflowText.after, { n: Math.abs(days) })}</span>
            <b>{t(name)}</b>
            {leastTerm > 0 && <span className={css.quiet}>{t(workflowText.leastTerm, { n: leastTerm })}</span>}
          </li>
        ))}
      </ol>
      <p className={css.quiet}>
        {clockDay === null ? t(workflowText.clockNever) : t(workflowText.clockDay, { day: formatDay(clockDay) })}
      </p>
    </Card>
  )
}
