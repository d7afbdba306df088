import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { handlingOf, quantileOf } from './handling.ts'
import { byLeague, onTimeOf, wilson } from './league.ts'
import { bandOf, cellOfLine, isByExtension, isWithdrawnLate, type Line } from './line.ts'

const day = fc.integer({ min: 0, max: 120 }).map((n): Day => addDays('2026-07-01', n))
const lines: fc.Arbitrary<Line> = fc
  .record({
    opened: day,
    term: fc.integer({ min: 0, max: 40 }),
    longer: fc.integer({ min: 0, max: 30 }),
    took: fc.option(fc.integer({ min: 0, max: 80 }), { nil: null }),
    dated: fc.boolean(),
    open: fc.boolean(),
    withdrawn: fc.boolean(),
  })
  .map(({ opened, term, longer, took, dated, open, withdrawn }) => {
    const firstDue = dated ? addDays(opened, term) : null
    const stopped = took === null ? null : addDays(opened, took)
    const closed = open ? null : (stopped ?? addDays(opened, 10))
    return {
      opened,
      firstDue,
      due: firstDue === null ? null : addDays(firstDue, longer),
      extensions: longer > 0 ? 1 : 0,
      clockStopped: stopped,
      open: open && !withdrawn,
      withdrawn,
      closed: withdrawn ? (closed ?? addDays(opened, 20)) : closed,
    }
  })

test('a late case never leaves the count: it is in a late cell, or said to be withdrawn late', () => {
  fc.assert(
    fc.property(lines, day, (line, today) => {
      const late = line.due !== null && (line.clockStopped ?? line.closed ?? today) > line.due
      const cell = cellOfLine(line, today)
      const said = cell === 'doneLate' || cell === 'openOverdue' || isWithdrawnLate(line, today)
      expect(said).toBe(late)
    }),
  )
})

test('an extension moves a case between cells only where it is counted as kept by extension', () => {
  fc.assert(
    fc.property(lines, day, (line, today) => {
      const unextended = { ...line, due: line.firstDue }
      const moved = cellOfLine(line, today) !== cellOfLine(unextended, today)
      expect(isByExtension(line, today)).toBe(moved)
    }),
  )
})

test('what was finished stays in its cell whatever day it is read on', () => {
  fc.assert(
    fc.property(lines, day, day, (line, a, b) => {
      fc.pre(!line.open)
      expect(cellOfLine(line, a)).toBe(cellOfLine(line, b))
    }),
  )
})

test('quantiles are those of the days written out, one by one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (days, share) => {
        const histogram = new Map<number, number>()
        for (const one of days) histogram.set(one, (histogram.get(one) ?? 0) + 1)
        const sorted = days.toSorted((a, b) => a - b)
        const rank = (sorted.length - 1) * share
        const low = sorted[Math.floor(rank)] as number
        const high = sorted[Math.ceil(rank)] as number
        expect(quantileOf(histogram, share)).toBeCloseTo(low + (high - low) * (rank - Math.floor(rank)), 9)
      },
    ),
  )
  expect(handlingOf(new Map())).toEqual({ n: 0, median: null, p90: null })
})

test('Wilson’s interval as published: 8 of 10, and all of 20', () => {
  expect(wilson(8, 10).map((share) => share.toFixed(4))).toEqual(['0.4902', '0.9433'])
  expect(wilson(20, 20).map((share) => share.toFixed(4))).toEqual(['0.8389', '1.0000'])
})

test('few cases have no share and stand below those that have one', () => {
  const few = { name: 'A', onTime: onTimeOf({ doneOnTime: 1, doneLate: 0, openInTime: 30, openOverdue: 0, total: 31 }) }
  const good = {
    name: 'B',
    onTime: onTimeOf({ doneOnTime: 19, doneLate: 1, openInTime: 0, openOverdue: 0, total: 20 }),
  }
  const bad = { name: 'C', onTime: onTimeOf({ doneOnTime: 5, doneLate: 4, openInTime: 0, openOverdue: 11, total: 20 }) }
  expect(few.onTime).toMatchObject({ onTime: 1, due: 1, share: null })
  expect([few, good, bad].toSorted(byLeague).map(({ name }) => name)).toEqual(['C', 'B', 'A'])
})

test('ages fall into five bands', () => {
  expect([0, 7, 8, 15, 16, 30, 31, 60, 61, 900].map(bandOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
})
