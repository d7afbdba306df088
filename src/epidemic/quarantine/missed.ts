import { addDays, type Day, dayOf, daysBetween, eachDay, type Instant, instantOf } from '#kernel/day'

/** By this hour of a day its check is to be done. The day of entering is looked after on entering, and not asked for. */
const DONE_BY_HOUR = 20
/** A missing check climbs at that hour, on the next morning and on the next afternoon. */
const STAGES: readonly { readonly stage: Stage; readonly days: number; readonly hour: number }[] = [
  { stage: 1, days: 0, hour: DONE_BY_HOUR },
  { stage: 2, days: 1, hour: 8 },
  { stage: 3, days: 1, hour: 16 },
]

/** 1 the officer, 2 the head, 3 the superior agency. */
export type Stage = 1 | 2 | 3

/** Days from `from` on, before today, whose check is missing. The first day asked for is the one after entering. */
export function missedDays(quarantinedAt: Instant, checked: ReadonlySet<Day>, from: Day, today: Day): Day[] {
  const first = addDays(dayOf(quarantinedAt), 1)
  const begin = daysBetween(from, first) > 0 ? first : from
  const last = addDays(today, -1)
  return daysBetween(begin, last) < 0 ? [] : eachDay(begin, last).filter((day) => !checked.has(day))
}

export interface Watched {
  readonly quarantinedAt: Instant
  readonly releasedAt: Instant | null
  readonly checked: ReadonlySet<Day>
}

export interface Climb {
  readonly day: Day
  readonly stage: Stage
}

/**
 * All stages a person's missing checks have reached by that moment, since a day. It depends on the moment alone, not on
 * when it was asked before: after a stop, or a clock that jumped, what was not yet said is said, and nothing twice.
 */
export function climbsBy(at: Instant, { quarantinedAt, releasedAt, checked }: Watched, since: Day): Climb[] {
  const first = addDays(dayOf(quarantinedAt), 1)
  const begin = daysBetween(since, first) > 0 ? first : since
  const today = dayOf(at)
  if (daysBetween(begin, today) < 0) return []
  const out: Climb[] = []
  for (const day of eachDay(begin, today)) {
    if (checked.has(day)) continue
    for (const { stage, days, hour } of STAGES) {
      const reached = instantOf(addDays(day, days), hour * 60)
      // Who was released before the hour had nobody left to look after.
      const gone = releasedAt !== null && Date.parse(releasedAt) <= Date.parse(instantOf(day, DONE_BY_HOUR * 60))
      if (!gone && Date.parse(reached) <= Date.parse(at)) out.push({ day, stage })
    }
  }
  return out
}
