import { type Day, dayOf, type Instant, instant } from '#kernel/day'

/** The only source of "now". Tests and the demo bring their own. */
export interface Clock {
  now(): Instant
  today(): Day
}

export const systemClock: Clock = {
  now: () => instant(Date.now()),
  today: () => dayOf(instant(Date.now())),
}

/** A clock that stands where it is put, for tests. */
export const clockAt = (at: Instant): Clock => ({ now: () => at, today: () => dayOf(at) })
