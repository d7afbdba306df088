import { Button } from '@mantine/core'
import { type InboxItem, work } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { TaskDue } from './TaskDue.tsx'
import { words } from './text.ts'
import css from './Work.module.css'

const GROUPS = ['overdue', 'today', 'week', 'later', 'others'] as const

/** What waits for me, the most pressing first; whom I wait for, last. */
export default function InboxPage() {
  const t = useSay()
  const may = useMay()
  const inbox = useAnswer(work.getInbox, {})
  return (
    <Page
      title={t(words.inbox)}
      lead={inbox.data && inbox.data.count > 0 ? t(words.inboxCount, { n: inbox.data.count }) : undefined}
      actions={
        <>
          <Button variant="default" component={Link} to={paths.tasks()}>
            {t(words.tasks)}
          </Button>
          <Button variant="default" component={Link} to={paths.directives()}>
            {t(words.directives)}
          </Button>
          {may('work.direct') && (
            <Button component={Link} to={paths.newDirective()}>
              {t(words.newDirective)}
            </Button>
          )}
        </>
      }
    >
      <Answer of={inbox}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t(words.inboxNone)} hint={t(words.inboxNoneDo)} />
          ) : (
            GROUPS.map((group) => (
              <Group key={group} group={group} items={items.filter((one) => one.group === group)} />
            ))
          )
        }
      </Answer>
    </Page>
  )
}

function Group({ group, items }: { group: InboxItem['group']; items: readonly InboxItem[] }) {
  const t = useSay()
  if (items.length === 0) return null
  return (
    <div className={css.group} data-group={group}>
      <Card title={`${t(words[`group.${group}`])} (${items.length})`}>
        <ul className={css.list}>
          {items.map((item) => (
            <li key={item.id}>
              <Link to={pathOf(item)} className={css.item ?? ''}>
                <div className={css.main}>
                  <div className={css.name}>{item.title}</div>
                  <div className={css.quiet}>
                    {t(words[`do.${item.what}`], { with: item.with })} · {item.unit.name} · {item.code}
                  </div>
                </div>
                <div className={css.side}>
                  <TaskDue due={item.due} workingDays={item.workingDaysLeft} overdue={item.late} />
                </div>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

const pathOf = ({ kind, id }: InboxItem): string =>
  kind === 'task' ? paths.task(id) : withQuery(paths.obstacles(), { open: id })
