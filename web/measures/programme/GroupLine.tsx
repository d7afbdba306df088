import { Button } from '@mantine/core'
import { useState } from 'react'
import type { measures } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { DirectButton } from '../../work/DirectButton.tsx'
import { GroupTasks } from './GroupTasks.tsx'
import css from './Programme.module.css'
import { programmeTexts as texts } from './text.ts'

type Whole = AnswerOf<typeof measures.getProgramme>

interface Props {
  readonly number: number
  readonly programmeId: string
  readonly group: Whole['groups'][number]
  readonly indicators: Whole['indicators']
}

/** A group of tasks: who leads it, what it is to move, how its tasks go. */
export function GroupLine({ number, programmeId, group, indicators }: Props) {
  const t = useSay()
  const f = useFormat()
  const [open, setOpen] = useState(false)
  const { tasks, lead, name, indicatorIds } = group
  const subject = `${programmeId}.${group.id}`
  const moved = indicators.filter(({ id }) => indicatorIds.includes(id))
  const parts = [
    { part: 'done', n: tasks.doneOnTime + tasks.doneLate, words: texts.done },
    { part: 'open', n: tasks.openInTime, words: texts.open },
    { part: 'late', n: tasks.openOverdue, words: texts.late },
  ]
  return (
    <li className={css.group} aria-label={t(name)}>
      <span className={css.number}>{number}</span>
      <div className={css.what}>
        <span>{t(name)}</span>
        <small className={css.quiet}>
          {lead && t(lead)}
          {moved.map((indicator, at) => (
            <span key={indicator.id}>
              {at > 0 || lead ? ' · ' : ''}
              <Link to={paths.measure(indicator.id)}>{t(indicator.short)}</Link>
            </span>
          ))}
        </small>
      </div>
      <div className={css.bar}>
        {tasks.total === 0 ? (
          <span className={css.quiet}>{t(texts.noTasks)}</span>
        ) : (
          <>
            <span className={css.track} aria-hidden>
              {parts.map(({ part, n }) => (
                <span key={part} data-part={part} style={{ width: `${(100 * n) / tasks.total}%` }} />
              ))}
            </span>
            <span className={css.counts}>
              {parts.map(({ part, n, words }) => (
                <span key={part} data-late={(part === 'late' && n > 0) || undefined}>
                  {f.number(n, 0)} {t(words)}
                </span>
              ))}
            </span>
          </>
        )}
      </div>
      <div className={css.acts} data-no-print>
        {tasks.total > 0 && (
          <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? texts.hide : texts.show)}
          </Button>
        )}
        <DirectButton size="compact-sm" about={{ type: 'measures.task-group', id: subject, label: t(name) }} />
      </div>
      {open && <GroupTasks subject={subject} />}
    </li>
  )
}
