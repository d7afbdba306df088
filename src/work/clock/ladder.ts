import type { Day } from '#kernel/day'
import type { Calendar } from '../calendar/calendar.ts'
import { isWorkingDay, nthWorkingDayFrom, workingDaysBetween } from '../calendar/deadline.ts'
import type { CaseKind } from '../names.ts'

/** Whom a rung tells: who has the case, the head of that agency, the agency above, the agency at the top. */
export const TOLD = ['officer', 'head', 'superior', 'province'] as const
export type Told = (typeof TOLD)[number]

/** One rung of the ladder. */
export interface Rung {
  /** Working days after the due day; negative before it; never 0. */
  readonly days: number
  readonly tells: Told
  /** Only where the whole term has at least so many working days. */
  readonly leastTerm: number
}

/** Whether the case climbs to an agency above; the other rungs only tell. */
export const climbs = ({ tells }: Rung): boolean => tells === 'superior' || tells === 'province'

/** A ladder that holds from a day on, for a kind of case or (`*`) for every kind without one of its own. */
export interface Ladder {
  readonly from: Day
  readonly kind: CaseKind | '*'
  readonly rungs: readonly Rung[]
}

/** The rungs for a kind on a day, lowest first; none before the first ladder holds. */
export function rungsOn(ladders: readonly Ladder[], kind: CaseKind, today: Day): readonly Rung[] {
  const newest = (of: Ladder['kind']): Ladder | undefined =>
    ladders
      .filter((one) => one.kind === of && one.from <= today)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1)
  const rungs = (newest(kind) ?? newest('*'))?.rungs ?? []
  return rungs.toSorted((a, b) => a.days - b.days)
}

/** What the clock knows of an open case that somebody has in hand. */
export interface Watched {
  readonly opened: Day
  readonly due: Day
  /** Rungs behind it for this due day, with the day the clock took them for. */
  readonly behind: ReadonlyMap<number, Day>
}

export interface Running {
  readonly today: Day
  /** The last day before today on which the clock ran; null when it never has. */
  readonly lastRun: Day | null
}

/** The one step due today. */
export interface Firing {
  readonly rung: Rung
  /** Lower rungs that are told with it, because nothing was told on their day. */
  readonly withIt: readonly Rung[]
  /** Working days without the clock on which one of them would have been told. */
  readonly missed: readonly Day[]
}

/**
 * The step that is due for a case today, or null. Nothing happens on a day off. Of several rungs reached at once
 * the highest is taken, but no agency is passed over, and the lower ones go with it: after a week without the clock a case gets one step that
 * says so. What was behind the case stays behind it, so a clock that is set back or run twice does nothing. After
 * a rung was taken late the next waits as long as the ladder has between them. A notice before the due day that
 * was never due while the clock ran (the day was set later) is passed over.
 */
export function firingOn(
  calendar: Calendar,
  rungs: readonly Rung[],
  { opened, due, behind }: Watched,
  { today, lastRun }: Running,
): Firing | null {
  if (!isWorkingDay(calendar, today) || today < opened) return null
  const gone = workingDaysBetween(calendar, due, today)
  const term = workingDaysBetween(calendar, opened, due)
  const silent = (day: Day): boolean => lastRun !== null && lastRun < day && day < today
  const open = rungs.filter(({ days, leastTerm }) => days <= gone && term >= leastTerm && !behind.has(days))
  const planned = new Map(open.map(({ days }) => [days, nthWorkingDayFrom(calendar, today, days - gone)]))
  const dayOfRung = (rung: Rung): Day => planned.get(rung.days) ?? today
  const ripe = open.filter((rung) =>
    rung.days < 0
      ? dayOfRung(rung) === today || (silent(dayOfRung(rung)) && dayOfRung(rung) > opened)
      : hasWaited(calendar, rung, behind, today),
  )
  // Nobody above is passed over: of two agencies the lower one comes first, and the other waits its time.
  const taken = ripe.findIndex(climbs)
  const now = taken === -1 ? ripe : ripe.slice(0, taken + 1)
  const rung = now.at(-1)
  if (!rung) return null
  const days = now.map(dayOfRung).filter(silent)
  return { rung, withIt: now.slice(0, -1), missed: [...new Set(days)].sort() }
}

/** Whether a case has stayed at its last rung for as long as the ladder has between that and this one. */
function hasWaited(calendar: Calendar, rung: Rung, behind: ReadonlyMap<number, Day>, today: Day): boolean {
  const last = Math.max(...[...behind.keys()].filter((days) => days > 0 && days < rung.days))
  const on = behind.get(last)
  return on === undefined || workingDaysBetween(calendar, on, today) >= rung.days - last
}
