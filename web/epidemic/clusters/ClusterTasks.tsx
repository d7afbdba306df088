import { Button } from '@mantine/core'
import type { ClusterWhole } from '#epidemic/contract'
import { work } from '#work/contract'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Card } from '../../ui/Card.tsx'
import { DueBadge } from '../../ui/DueBadge.tsx'
import css from '../Epidemic.module.css'
import { clusterText } from './text.ts'

/** What was ordered about this cluster, and the way to order more. */
export function ClusterTasks({ cluster: { id, name, units } }: { cluster: ClusterWhole }) {
  const t = useSay()
  const may = useMay()
  const tasks = useAnswer(
    work.listTasks,
    { query: { aboutType: 'epidemic.cluster', aboutId: id, limit: 20 } },
    { enabled: may('work.see') },
  )
  const items = tasks.data?.items ?? []
  const direct = withQuery(paths.newDirective(), {
    units: units.flatMap((unit) => unit.id ?? []).join(','),
    aboutType: 'epidemic.cluster',
    aboutId: id,
    aboutLabel: t(clusterText.taskLabel, { name }),
  })
  return (
    <Card
      title={t(clusterText.tasks)}
      pad={false}
      aside={
        may('work.direct') && (
          <Button component={Link} to={direct} size="compact-sm" variant="light">
            {t(clusterText.direct)}
          </Button>
        )
      }
    >
      <ul className={css.list}>
        {items.length === 0 && <li className={css.quiet}>{t(clusterText.tasksNone)}</li>}
        {items.map(({ id: task, title, due, workingDaysLeft, state }) => (
          <li key={task} className={css.row}>
            <Link to={paths.task(task)}>{title}</Link>
            <DueBadge
              due={due}
              workingDays={workingDaysLeft}
              {...(state === 'done' || state === 'recalled' ? { done: true } : {})}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
