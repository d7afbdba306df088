import { type Instant, instant } from '#kernel/day'

/** Wrong passwords in a row after which a username is locked, and for how long. */
export const MOST_TRIES = 5
export const LOCK_MINUTES = 15

/** A session ends after this long unused, and after this long whatever happens. */
export const IDLE_HOURS = 12
export const LIFETIME_DAYS = 7

/** NIST SP 800-63B asks for length, not for signs. */
export const LEAST_PASSWORD = 10
export const MOST_PASSWORD = 128

export interface Attempt {
  readonly failures: number
  readonly lastAt: Instant
  readonly lockedUntil: Instant | null
}

/**
 * Counts a try before the password is looked at, so that tries made at the same time count too.
 * The fifth is still looked at and locks the name; a right password forgets them all.
 * @returns what is known after this try, or null when the name is locked and the try must not be made
 */
export function nextAttempt(known: Attempt | null, at: Instant): Attempt | null {
  if (known?.lockedUntil != null && known.lockedUntil > at) return null
  const window = instant(Date.parse(at) - LOCK_MINUTES * 60_000)
  const fresh = known === null || known.lockedUntil !== null || known.lastAt < window
  const failures = fresh ? 1 : known.failures + 1
  const lockedUntil = failures >= MOST_TRIES ? instant(Date.parse(at) + LOCK_MINUTES * 60_000) : null
  return { failures, lastAt: at, lockedUntil }
}

/** Whether a session has outlived its days, however busy it is. */
export const isOutlived = (createdAt: Instant, at: Instant): boolean =>
  Date.parse(at) - Date.parse(createdAt) > LIFETIME_DAYS * 86_400_000
