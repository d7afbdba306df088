import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { createChance } from '../simulate/chance.ts'
import { ears } from './ears.ts'

function days(): number[] {
  const chance = createChance(2013)
  return Array.from({ length: 330 }, (_, day) => {
    const base = 6 + day * 0.012 + 4 * Math.sin((2 * Math.PI * day) / 52)
    const outbreak = day >= 150 && day < 158 ? 18 : day >= 322 ? (day - 320) * 4 : 0
    return Math.max(0, Math.round(base + outbreak + (chance.next() - 0.5) * 6))
  })
}

test('C1 and C2 raise the alarms that R’s earsC raises at three standard deviations', () => {
  const told = ears(days())
  const alarms = (of: 'c1' | 'c2') => told.flatMap((day, at) => (at >= 310 && day.alarms.includes(of) ? [at + 1] : []))
  // surveillance 1.20.3, days 311 to 330, alpha = 1 − Φ(3), baseline 7.
  expect(alarms('c1')).toEqual([323, 324])
  expect(alarms('c2')).toEqual([317, 324, 325, 326, 327, 328, 329])
})

test('by hand', () => {
  const calm = [2, 4, 2, 4, 2, 4, 3]
  // Mean 3, variance (1+1+1+1+1+1+0)/6 = 1.
  expect(ears([...calm, 7]).at(-1)).toMatchObject({ c1: 4, c2: null, c3: null, alarms: ['c1'] })
  expect(ears([...calm, 3, 3, 7]).at(-1)?.c2).toBe(4)
  expect(ears([...calm, 5, 5, 5, 5, 5]).at(-1)?.c3).toBeGreaterThan(0)
})

test('a single case after quiet weeks is no alarm, three are; no case never is one', () => {
  const quiet = Array.from({ length: 14 }, () => 0)
  expect(ears([...quiet, 1]).at(-1)?.alarms).toEqual([])
  expect(ears([...quiet, 3]).at(-1)?.alarms).toEqual(['c1', 'c2', 'c3'])
  assert(
    property(array(integer({ min: 0, max: 9 }), { maxLength: 30 }), (counts) => {
      expect(ears([...counts, 0]).at(-1)?.alarms).toEqual([])
    }),
  )
})

test('a slow rise escapes C1 sooner than C2', () => {
  const rise = [...Array.from({ length: 12 }, (_, day) => 3 + (day % 2)), 5, 6, 7, 8, 9]
  const told = ears(rise)
  const count = (of: 'c1' | 'c2') => told.filter(({ alarms }) => alarms.includes(of)).length
  expect(count('c2')).toBeGreaterThan(count('c1'))
})
