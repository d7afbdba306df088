import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Brought, explainChange, meanMoves } from './change.ts'

const points = fc.option(fc.double({ min: 0, max: 100, noNaN: true }))
const brought = (code: string) =>
  points.map((counted): Brought => ({ code, counted, points: counted, max: counted === null ? 10 : counted + 1 }))
const year = fc
  .subarray(['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'])
  .chain((codes) => fc.tuple(...codes.map(brought)))
  .map((list): readonly Brought[] => list)
const total = (list: readonly Brought[]): number => list.reduce((sum, { counted }) => sum + (counted ?? 0), 0)

test('the parts add up to the change, and what the others moved adds up to their mean', () => {
  fc.assert(
    fc.property(
      year,
      year,
      fc.array(fc.record({ now: year, before: year }), { maxLength: 4 }),
      (now, before, others) => {
        const change = explainChange({ now, before }, meanMoves(others))
        const sum = change.parts.reduce((all, { by }) => all + by, 0)
        expect(sum).toBeCloseTo(total(now) - total(before), 6)
        expect(change.by).toBeCloseTo(total(now) - total(before), 6)
        const mean =
          others.reduce((all, one) => all + total(one.now) - total(one.before), 0) / Math.max(1, others.length)
        expect(change.others === null).toBe(others.length === 0)
        expect(change.others ?? 0).toBeCloseTo(mean, 6)
      },
    ),
  )
})

const one = (code: string, counted: number | null, max = 50): Brought => ({ code, counted, points: counted, max })

test('what fell against the others comes first, though everybody lost on another', () => {
  const others = [{ now: [one('a', 20), one('b', 40)], before: [one('a', 40), one('b', 40)] }]
  const { parts } = explainChange(
    { now: [one('a', 20), one('b', 30)], before: [one('a', 40), one('b', 40)] },
    meanMoves(others),
  )
  expect(parts.map(({ code, by, others: theirs }) => [code, by, theirs])).toEqual([
    ['b', -10, 0],
    ['a', -20, -20],
  ])
})

test('a changed maximum, a new, a dropped and a missing indicator are told from a subject that did worse', () => {
  const now = [one('same', 10), one('scaled', 20, 100), one('new', 5), one('lost', null), one('worse', 8)]
  const before = [one('same', 10), one('scaled', 10, 50), one('gone', 7), one('lost', 12), one('worse', 9)]
  const { parts } = explainChange({ now, before }, null)
  expect(Object.fromEntries(parts.map(({ code, kind }) => [code, kind]))).toEqual({
    same: 'same',
    scaled: 'maximum',
    new: 'new',
    gone: 'gone',
    lost: 'now-missing',
    worse: 'worse',
  })
  expect(parts.find(({ code }) => code === 'scaled')).toMatchObject({ by: 10, byMaximum: 10 })
})
