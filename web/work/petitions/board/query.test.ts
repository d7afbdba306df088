import { expect, test } from 'vitest'
import { queryOf, VIEWS } from './query.ts'

test('an empty address shows what waits, the most pressing first', () => {
  expect(queryOf(new URLSearchParams(), 'petitions')).toEqual({ state: 'waiting', sort: 'due' })
})

test('what stands in the address is asked of the server, what is no choice is not', () => {
  const search = new URLSearchParams({
    view: 'mine',
    category: 'road',
    origin: 'martian',
    place: '10549-chu-van-an',
    'petitions.q': 'ổ gà',
  })
  expect(queryOf(search, 'petitions')).toEqual({
    state: 'waiting',
    mine: true,
    sort: 'due',
    category: 'road',
    unit: '10549-chu-van-an',
    words: 'ổ gà',
  })
})

test('no two views ask the same', () => {
  const asked = VIEWS.map((view) => JSON.stringify(queryOf(new URLSearchParams({ view }), 'p')))
  expect(new Set(asked).size).toBe(VIEWS.length)
})
