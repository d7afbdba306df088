import type { StoryEventView } from '#epidemic/contract'
import type { Day } from '#kernel/day'

export interface StoryGap {
  readonly from: Day
  readonly to: Day
  readonly days: number
}

/** A day of the story with what happened, or a run of days of which nothing is known. */
export type StoryPart =
  | { readonly kind: 'day'; readonly day: Day; readonly events: readonly StoryEventView[]; readonly more: number }
  | { readonly kind: 'gap'; readonly day: Day; readonly gap: StoryGap }

/** Meetings of one day that are told before the rest is only counted. */
const MEETINGS_TOLD = 3

/**
 * Days in order with the gaps between them. Of many meetings of one day the first few are told, unless the day is
 * opened. Gaps are left out where only some kinds of events are looked at and none of these tells where somebody was.
 */
export function partsOf(
  events: readonly StoryEventView[],
  gaps: readonly StoryGap[],
  shown: ReadonlySet<string> | null,
  opened: ReadonlySet<Day>,
): StoryPart[] {
  const days = new Map<Day, StoryEventView[]>()
  for (const event of events) {
    if (shown !== null && !shown.has(event.kind)) continue
    const held = days.get(event.day)
    if (held) held.push(event)
    else days.set(event.day, [event])
  }
  const parts: StoryPart[] = [...days].map(([day, all]) => {
    const meetings = all.filter(({ kind }) => kind === 'meeting')
    const hidden = opened.has(day) ? [] : meetings.slice(MEETINGS_TOLD)
    return { kind: 'day', day, events: all.filter((event) => !hidden.includes(event)), more: hidden.length }
  })
  for (const gap of gaps) parts.push({ kind: 'gap', day: gap.from, gap })
  return parts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.kind === 'gap' ? -1 : 1))
}
