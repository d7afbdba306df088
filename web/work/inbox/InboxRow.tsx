import { Checkbox } from '@mantine/core'
import { type TouchEvent, useRef } from 'react'
import { type InboxItem, inboxTexts } from '#work/contract'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { subjectPath } from '../subject.ts'
import { TaskDue } from '../TaskDue.tsx'
import css from './Inbox.module.css'
import { words } from './text.ts'

interface Props {
  readonly item: InboxItem
  readonly current: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** A thumb's way, in pixels; less is a tap that slipped. */
const SWIPE = 72

/** One thing that waits. A tap opens it; the tick, the key x or a swipe to the right selects it. */
export function InboxRow({ item, current, chosen, onChoose }: Props) {
  const t = useSay()
  const from = useRef<{ x: number; y: number } | null>(null)
  const start = ({ touches }: TouchEvent) => {
    const touch = touches[0]
    from.current = touch ? { x: touch.clientX, y: touch.clientY } : null
  }
  const end = ({ changedTouches }: TouchEvent) => {
    const touch = changedTouches[0]
    const began = from.current
    from.current = null
    if (!touch || !began || item.steps.length === 0) return
    const way = touch.clientX - began.x
    if (way > SWIPE && Math.abs(touch.clientY - began.y) < way / 2) onChoose()
  }
  const to = subjectPath({ type: item.subject, id: item.id })
  const said = item.said ? t(item.said) : t(inboxTexts.what[item.what], { with: item.with })
  const content = (
    <>
      <div className={css.main}>
        <div className={css.name}>{item.title}</div>
        <div className={css.quiet}>{[said, item.unit.name, item.code].filter(Boolean).join(' · ')}</div>
      </div>
      <div className={css.side}>
        <TaskDue due={item.due} workingDays={item.workingDaysLeft} overdue={item.late} />
      </div>
    </>
  )
  return (
    <li
      className={css.row}
      data-id={item.id}
      data-current={current || undefined}
      data-chosen={chosen || undefined}
      onTouchStart={start}
      onTouchEnd={end}
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the checkbox within */}
      <label className={css.tick}>
        {item.steps.length > 0 && (
          <Checkbox checked={chosen} onChange={onChoose} aria-label={t(words.select, { title: item.title })} />
        )}
      </label>
      {to === null ? (
        <div className={css.link}>{content}</div>
      ) : (
        <Link to={to} className={css.link ?? ''}>
          {content}
        </Link>
      )}
    </li>
  )
}
