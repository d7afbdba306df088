import { dayOf, type Instant, instant } from '#kernel/day'
import { deleteOn } from '../rules/check-in-retention.ts'

/** Minutes somebody who did not check out is taken to have stayed: a documented assumption, on the careful side. */
export const ASSUMED_STAY_MINUTES = 240

/** Signs that are not mistaken for each other when read out (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_SIGNS = 10

/** What stands on a poster, from random bytes: 50 bits, so that nobody guesses another venue's. */
export const posterCode = (random: Uint8Array): string =>
  Array.from({ length: CODE_SIGNS }, (_, at) => ALPHABET[random[at]! % 32]).join('')

export const POSTER_CODE_PATTERN = `^[${ALPHABET}]{${CODE_SIGNS}}$`
/** What a phone makes and keeps: 80 bits. */
export const SECRET_PATTERN = `^[${ALPHABET}]{16}$`

/** When somebody left, or is taken to have left. */
export const leftAt = (startsAt: Instant, endsAt: Instant | null, now: Instant): Instant => {
  if (endsAt !== null) return endsAt
  const assumed = instant(Date.parse(startsAt) + ASSUMED_STAY_MINUTES * 60_000)
  return assumed < now ? assumed : now
}

export const deletedOn = (startsAt: Instant) => deleteOn(dayOf(startsAt))
