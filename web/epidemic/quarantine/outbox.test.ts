import { expect, test } from 'vitest'
import { add, type Kept, without } from './outbox.ts'

const check = (personId: string, more: Partial<Kept> = {}): Kept => ({
  personId,
  day: '2026-11-23',
  present: true,
  temperature: null,
  symptoms: [],
  note: null,
  checkedAt: '2026-11-23T01:00:00.000Z',
  ...more,
})

test('a later check of the same person and day takes the place of the earlier one, others stay', () => {
  const kept = add([check('a'), check('b'), check('a', { day: '2026-11-22' })], [check('a', { temperature: 38 })])
  expect(kept.map(({ personId, day, temperature }) => [personId, day, temperature])).toEqual([
    ['b', '2026-11-23', null],
    ['a', '2026-11-22', null],
    ['a', '2026-11-23', 38],
  ])
})

test('what was written anew while the first was under way still waits', () => {
  const anew = check('a', { checkedAt: '2026-11-23T01:05:00.000Z' })
  expect(without([anew, check('b')], [check('a'), check('b')])).toEqual([anew])
})
