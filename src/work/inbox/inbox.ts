import { addDays, type Day, weekday } from '#kernel/day'
import type { Petition } from '../petitions/petition.ts'
import type { InboxItem } from '../schema.ts'
import type { Task } from '../tasks/task.ts'

type Turn = Pick<InboxItem, 'turn' | 'what'>

/** Who looks: the agencies held, and whether they give work. */
export interface Looking {
  readonly accountId: string | null
  readonly agencies: ReadonlySet<string>
  readonly mayDirect: boolean
}

/**
 * What the case wants of this reader: to accept, do, mend or decide; or to wait for somebody else.
 * A task given to a colleague by name is the colleague's, not mine.
 */
export function turnOf(task: Task, looking: Looking): Turn | null {
  const { agencies, accountId } = looking
  const gave = agencies.has(task.issuerAgency) && looking.mayDirect
  const leads = agencies.has(task.leadAgency)
  const named = task.assignee === null || task.assignee.id === accountId
  if (task.state === 'submitted') {
    if (gave) return { turn: 'mine', what: 'decide' }
    return leads ? { turn: 'others', what: 'wait' } : null
  }
  if (leads && named) {
    const what = task.state === 'assigned' ? 'accept' : task.state === 'returned' ? 'mend' : 'do'
    return { turn: 'mine', what }
  }
  return gave || leads ? { turn: 'others', what: 'wait' } : null
}

export function petitionTurn(petition: Petition, looking: Looking): Turn | null {
  if (!looking.agencies.has(petition.handlerAgency)) return null
  if (petition.state === 'taken') return { turn: 'mine', what: 'answer' }
  // Forwarded outside the system: whoever forwarded it still follows it up.
  return petition.state === 'received' || petition.state === 'forwarded' ? { turn: 'mine', what: 'take' } : null
}

/** The group it is read under. The week ends on Sunday. */
export function groupOf(turn: Turn['turn'], due: Day | null, late: boolean, today: Day): InboxItem['group'] {
  if (turn === 'others') return 'others'
  if (late) return 'overdue'
  if (due === null) return 'later'
  if (due <= today) return 'today'
  return due <= addDays(today, 7 - weekday(today)) ? 'week' : 'later'
}

const ORDER: readonly InboxItem['group'][] = ['overdue', 'today', 'week', 'later', 'others']

/** The most pressing first: by group, then by day. */
export const byPressure = (a: InboxItem, b: InboxItem): number =>
  ORDER.indexOf(a.group) - ORDER.indexOf(b.group) ||
  (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
  a.code.localeCompare(b.code)
