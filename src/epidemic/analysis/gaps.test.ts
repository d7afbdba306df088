import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOfNumber, eachDay } from '#kernel/day'
import { gapsOf } from './gaps.ts'

const FIRST: Day = '2026-11-10'
const spans = fc.array(
  fc.tuple(fc.integer({ min: -5, max: 20 }), fc.integer({ min: 0, max: 4 })).map(([from, length]) => ({
    from: addDays(FIRST, from),
    to: addDays(FIRST, from + length),
  })),
  { maxLength: 8 },
)

test('every day is either known or in exactly one gap, and gaps never touch', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 14 }), (known, length) => {
      const last = addDays(FIRST, length)
      const gaps = gapsOf(FIRST, last, known)
      for (const day of eachDay(FIRST, last)) {
        const isKnown = known.some(({ from, to }) => from <= day && day <= to)
        expect(gaps.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(isKnown ? 0 : 1)
      }
      gaps.forEach(({ from, days, to }, at) => {
        expect(days).toBe(eachDay(from, to).length)
        expect(from > addDays(gaps[at - 1]?.to ?? addDays(FIRST, -2), 1)).toBe(true)
      })
    }),
  )
})

test('nothing known is one gap', () => {
  expect(gapsOf(FIRST, addDays(FIRST, 2), [])).toEqual([{ from: FIRST, to: dayOfNumber(20_769), days: 3 }])
})
