import type { Day } from '#kernel/day'
import { useSay } from '../shell/language.tsx'
import { formatDay, formatDayShort } from '../ui/format.ts'
import { words } from './text.ts'

interface Deadline {
  readonly due: Day
  readonly off: readonly { readonly day: Day; readonly name: string }[]
}

/** "Hạn là 27/11/2026, đã trừ 24/11 Ngày Văn hóa Việt Nam". */
export function useDueWords(deadline: Deadline | undefined): string | undefined {
  const t = useSay()
  if (!deadline) return undefined
  const off = deadline.off.map(({ day, name }) => `${formatDayShort(day)} ${name}`)
  const due = t(words.dueIs, { day: formatDay(deadline.due) })
  return off.length === 0 ? due : `${due}, ${t(words.offDays, { days: off.join(', ') })}`
}
