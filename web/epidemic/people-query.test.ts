import { expect, test } from 'vitest'
import { adoptLevel, peopleFilters } from './people-query.ts'

const nothing = { filters: [], words: '', sort: null }

test('nothing asked is nothing sent', () => {
  expect(peopleFilters(nothing)).toEqual({})
})

test('F4+ is every level from the fourth on', () => {
  const { level } = peopleFilters({ ...nothing, filters: [{ column: 'level', any: ['1', '4', 'x'] }] })
  expect(level?.slice(0, 3)).toEqual([1, 4, 5])
  expect(level?.at(-1)).toBe(20)
})

test('only what the contract knows is passed on', () => {
  expect(
    peopleFilters({
      filters: [{ column: 'state', any: ['late', 'elsewhere'] }],
      words: '  chi linh ',
      sort: { column: 'unit', descending: true },
    }),
  ).toEqual({ quarantine: ['late'], q: 'chi linh' })
  expect(peopleFilters({ ...nothing, sort: { column: 'level', descending: true } })).toEqual({
    sort: 'level',
    descending: true,
  })
})

test('ranges and choices become bounds and lists', () => {
  expect(
    peopleFilters({
      ...nothing,
      filters: [
        { column: 'birthYear', from: '1950', to: null },
        { column: 'known', from: '2026-11-01', to: '2026-11-07' },
        { column: 'sex', any: ['female'] },
        { column: 'class', any: ['confirmed', 'x'] },
        { column: 'place', any: ['home'] },
      ],
    }),
  ).toEqual({
    bornFrom: 1950,
    knownFrom: '2026-11-01',
    knownTo: '2026-11-07',
    sex: ['female'],
    class: ['confirmed'],
    place: ['home'],
  })
})

test('a link with a bare level becomes the filter of the table, and the rest of the address stays', () => {
  expect(adoptLevel(new URLSearchParams('place=x&level=1'), 'people')?.toString()).toBe('place=x&people.level=1')
  expect(adoptLevel(new URLSearchParams('level=1&people.level=0'), 'people')?.toString()).toBe('people.level=0')
  expect(adoptLevel(new URLSearchParams('people.level=0'), 'people')).toBeNull()
})
