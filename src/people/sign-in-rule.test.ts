import { expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/day'
import { type Attempt, isOutlived, LIFETIME_DAYS, LOCK_MINUTES, MOST_TRIES, nextAttempt } from './sign-in-rule.ts'

const START = Date.parse('2026-11-23T01:00:00.000Z')
const after = (minutes: number): Instant => instant(START + minutes * 60_000)

/** Tries at these minutes, none of them right; true where the password was looked at. */
function tries(...minutes: number[]): boolean[] {
  let known: Attempt | null = null
  return minutes.map((minute) => {
    const next = nextAttempt(known, after(minute))
    known = next ?? known
    return next !== null
  })
}

test('the fifth wrong password is still looked at, the sixth is not, until the lock is over', () => {
  expect(tries(0, 1, 2, 3, 4, 5, 18, 19)).toEqual([true, true, true, true, true, false, false, true])
  expect(LOCK_MINUTES).toBe(15)
  expect(MOST_TRIES).toBe(5)
})

test('trying while locked does not lengthen the lock', () => {
  expect(tries(0, 0, 0, 0, 0, 14, 15)).toEqual([true, true, true, true, true, false, true])
})

test('after a lock, or a quarter of an hour of quiet, counting begins anew', () => {
  expect(tries(0, 0, 0, 0, 0, 16, 16, 16, 16, 16, 16)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ])
  expect(tries(0, 1, 2, 3, 30, 31, 32, 33, 34, 35)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ])
})

test('a session ends after its days, however busy it is', () => {
  const day = 24 * 60
  expect(isOutlived(after(0), after(LIFETIME_DAYS * day))).toBe(false)
  expect(isOutlived(after(0), after(LIFETIME_DAYS * day + 1))).toBe(true)
})
