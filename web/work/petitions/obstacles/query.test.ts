import { expect, test } from 'vitest'
import { filterOf, groupingOf } from './query.ts'

const search = (values: Record<string, string>) => new URLSearchParams(values)

test('a group of the board filters the list by what it stands for', () => {
  expect(groupingOf(search({})).by).toBe('byMinistry')
  expect(filterOf(search({ by: 'ministry', of: 'finance' }), '2026-11-24')).toEqual({ ministry: 'finance' })
  expect(filterOf(search({ by: 'ministry' }), '2026-11-24')).toEqual({})
})

test('an age has both ends; the last is open', () => {
  expect(filterOf(search({ by: 'olderThan', of: '7' }), '2026-11-24')).toEqual({
    olderThan: 7,
    raisedFrom: '2026-11-10',
  })
  expect(filterOf(search({ by: 'olderThan', of: '90' }), '2026-11-24')).toEqual({ olderThan: 90 })
})
