import { expect, test } from 'vitest'
import { type AttentionKind, mostPressing, unitsToWatch } from './attention.ts'

const named = (kind: string) => ({ kind: kind as AttentionKind, title: kind })
const unit = (id: string, f0In7Days: number, late: number, retests = 0) => ({ id, name: id, f0In7Days, late, retests })

test('a unit with late quarantines comes before a hot one, the worst of each first', () => {
  const watched = unitsToWatch([unit('a', 9, 0), unit('b', 3, 2), unit('c', 2, 5), unit('d', 0, 0)])
  expect(watched.map(({ kind, id, count }) => [kind, id, count])).toEqual([
    ['late-quarantine', 'c', 5],
    ['late-quarantine', 'b', 2],
    ['hot-unit', 'a', 9],
    ['hot-unit', 'b', 3],
  ])
})

test('people of a positive pool stand after those not quarantined, before a hot unit', () => {
  const watched = mostPressing(unitsToWatch([unit('a', 4, 0, 5), unit('b', 0, 1, 0), unit('c', 0, 0, 7)]), 9)
  expect(watched.map(({ kind, id, count }) => [kind, id, count])).toEqual([
    ['late-quarantine', 'b', 1],
    ['retest', 'c', 7],
    ['retest', 'a', 5],
    ['hot-unit', 'a', 4],
  ])
})

test('a quiet territory needs nobody', () => {
  expect(unitsToWatch([unit('a', 2, 0)])).toEqual([])
})

test('overdue work stands before what is merely due, and the list ends at its limit', () => {
  const kinds = mostPressing(['due', 'hot-unit', 'overdue', 'climbed'].map(named), 3)
  expect(kinds.map(({ kind }) => kind)).toEqual(['climbed', 'overdue', 'hot-unit'])
})

test('sixty tasks of one directive leave a place to whatever else presses, then fill what is left', () => {
  const same = Array.from({ length: 60 }, (_, n) => ({ kind: 'climbed' as const, title: 'Rà soát', id: String(n) }))
  const chosen = mostPressing([...same, { kind: 'hot-unit', title: 'Chu Văn An', id: 'a' }], 4)
  expect(chosen.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['climbed 0', 'climbed 1', 'climbed 2', 'hot-unit a'])
})
