import { IconClipboardCheck } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import { work } from '#work/contract'
import { useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { DueBadge } from '../../ui/DueBadge.tsx'
import { quarantineText } from '../text-quarantine.ts'
import waiting from './Waiting.module.css'

const SHOWN = 3

/** The task this list belongs to: named by the link that led here, else the open ones about this place's F1. */
export function TaskLine({ unit }: { unit: string }) {
  const t = useSay()
  const may = useMay()
  const [search] = useSearchParams()
  const named = search.get('task')
  const tasks = useAnswer(
    work.listTasks,
    { query: { aboutType: 'epidemic.f1', aboutId: unit, state: ['open'], limit: SHOWN } },
    { enabled: may('work.see') },
  )
  const items = tasks.data?.items ?? []
  if (items.length === 0) {
    return named === null ? null : (
      <Link to={paths.task(named)} className={waiting.task}>
        {t(quarantineText.backToTask)}
      </Link>
    )
  }
  return (
    <nav className={waiting.tasks} aria-label={t(quarantineText.task)}>
      {items.map(({ id, title, due, workingDaysLeft }) => (
        <Link key={id} to={paths.task(id)} className={waiting.task}>
          <IconClipboardCheck size={20} aria-hidden />
          <span className={waiting.taskTitle}>{title}</span>
          <DueBadge due={due} workingDays={workingDaysLeft} />
        </Link>
      ))}
    </nav>
  )
}
