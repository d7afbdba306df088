import type { Subject } from '#kernel/fact'
import type { Entry } from './entry.ts'

/** "Something changed here", for whoever has the page open. Carries ids only. */
export interface Notice {
  readonly room: string
  readonly kind: string
  readonly unit: string | null
  readonly sector: string | null
  /** Null when so much changed at once that the whole room is meant. */
  readonly subject: Subject | null
}

/** Past this many in one transaction a listener does better to ask for everything again. */
export const MOST_NOTICES = 50

/** Facts that somebody read something: nothing changed, so no page has anything to ask for again. */
const CHANGED_NOTHING = /-(read|exported)$/

/** What to announce for these facts: each distinct change once, or one notice a room when there are too many. */
export function noticesOf(entries: readonly Entry[]): Notice[] {
  const notices = new Map<string, Notice>()
  for (const { room, kind, unit, sector, subject } of entries) {
    if (CHANGED_NOTHING.test(kind)) continue
    const notice = { room, kind, unit, sector, subject }
    notices.set(JSON.stringify(notice), notice)
    if (notices.size > MOST_NOTICES) return wholeRooms(entries)
  }
  return [...notices.values()]
}

const wholeRooms = (entries: readonly Entry[]): Notice[] =>
  [...new Set(entries.map((entry) => entry.room))].map((room) => ({
    room,
    kind: `${room}.changed`,
    unit: null,
    sector: null,
    subject: null,
  }))
