import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { createChance } from '../simulate/chance.ts'
import { delayDistribution, nowcast, type Reported } from './nowcast.ts'

const START: Day = '2026-10-01'

/** Ten cases a day for 50 days, delays of 0 to 6 days falling off by half; as known at the end of the last day. */
function course(perDay: number, seed = 1): { cases: Reported[]; days: Day[]; now: Day } {
  const chance = createChance(seed)
  const days = Array.from({ length: 50 }, (_, at) => addDays(START, at))
  const cases = days.flatMap((day) =>
    Array.from({ length: perDay }, () => {
      let delay = 0
      while (delay < 6 && chance.next() < 0.5) delay++
      return { day, reportedOn: addDays(day, delay) }
    }),
  )
  return { cases, days, now: days.at(-1)! }
}

test('delays cut off by today are not taken for short ones', () => {
  const { cases, now } = course(60)
  const known = cases.filter(({ reportedOn }) => reportedOn <= now)
  const shares = delayDistribution(known, now) ?? []
  expect(shares[0]).toBeCloseTo(0.5, 1)
  expect(shares[1]).toBeCloseTo(0.75, 1)
  expect(shares[6]).toBe(1)
  for (let d = 1; d < shares.length; d++) expect(shares[d]!).toBeGreaterThanOrEqual(shares[d - 1]!)
})

test('the band of the last days holds what comes', () => {
  let held = 0
  let of = 0
  for (let seed = 1; seed <= 20; seed++) {
    const { cases, days, now } = course(20, seed)
    for (const { low, high, reported, mid } of nowcast(cases, days, now)) {
      of++
      expect(reported).toBeLessThanOrEqual(mid)
      if (low <= 20 && high >= 20) held++
    }
  }
  expect(of).toBeGreaterThan(60)
  expect(held / of).toBeGreaterThan(0.9)
})

test('whole days need none, and too few cases give none', () => {
  const { cases, days, now } = course(20)
  const told = nowcast(cases, days, now)
  expect(told.every(({ day }) => day > addDays(now, -8))).toBe(true)
  expect(told.at(-1)?.day).toBe(now)
  expect(nowcast(cases.slice(0, 10), days, now)).toEqual([])
})

test('what is reported after the day of asking is not known', () => {
  const { cases, days, now } = course(20)
  const before = addDays(now, -10)
  expect(nowcast(cases, days, before)).toEqual(
    nowcast(
      cases.filter(({ reportedOn }) => reportedOn <= before),
      days,
      before,
    ),
  )
})
