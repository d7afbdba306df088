import { work } from '#work/contract'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { DueBadge } from '../../ui/DueBadge.tsx'
import css from './Programme.module.css'
import { programmeTexts as texts } from './text.ts'

const SHOWN = 8

/** The tasks of a group, the open ones first; the rest a click away. */
export function GroupTasks({ subject }: { subject: string }) {
  const t = useSay()
  const about = { aboutType: 'measures.task-group', aboutId: subject }
  const tasks = useAnswer(work.listTasks, { query: { ...about, limit: SHOWN } })
  return (
    <Answer of={tasks}>
      {({ items, total }) => (
        <ul className={css.inside}>
          {items.map(({ id, title, due, workingDaysLeft, state }) => (
            <li key={id}>
              <Link to={paths.task(id)}>{title}</Link>
              <DueBadge
                due={due}
                workingDays={workingDaysLeft}
                {...(state === 'done' || state === 'recalled' ? { done: true } : {})}
              />
            </li>
          ))}
          {total > items.length && (
            <li>
              <Link to={withQuery(paths.tasks(), about)}>{t(texts.moreTasks, { n: total - items.length })}</Link>
            </li>
          )}
        </ul>
      )}
    </Answer>
  )
}
