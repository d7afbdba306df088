import { IconAlertCircle, IconCheck, IconCloudOff } from '@tabler/icons-react'
import { instant } from '#kernel/day'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { formatTime } from '../../ui/format.ts'
import { problemOf } from '../../ui/problem.ts'
import css from './Entry.module.css'
import { entryWords as words } from './text-entry.ts'
import type { Entering } from './useEntry.ts'

/** Whether what was typed has arrived. */
export function SaveMark({ entering: { unsaved, atFault } }: { entering: Entering }) {
  const t = useSay()
  const { language } = useLanguage()
  const { state, savedAt, error, cells } = unsaved
  const waits = Object.keys(cells).length > 0
  const said = () => {
    if (state === 'waiting') return t(words.waiting)
    if (state === 'refused') return problemOf(error, language).title
    if (state === 'saving') return t(words.saving)
    if (waits && atFault.length > 0) return t(words.unread, { n: atFault.length })
    if (waits) return t(words.saving)
    return savedAt === null ? t(words.savedAll) : t(words.saved, { at: formatTime(instant(savedAt)) })
  }
  const Icon =
    state === 'waiting'
      ? IconCloudOff
      : state === 'refused' || (waits && atFault.length > 0)
        ? IconAlertCircle
        : IconCheck
  return (
    <span className={css.saved} data-state={state} role="status">
      <Icon size={16} aria-hidden />
      {said()}
    </span>
  )
}
