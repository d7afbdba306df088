import { expect, test } from 'vitest'
import { markOf } from './matrix.ts'

test('a report is on time until the end of its day, as days are counted in Viet Nam', () => {
  const due = '2026-11-10'
  expect([
    markOf('2026-11-10T16:59:59.000Z', due, '2026-12-01'),
    markOf('2026-11-10T17:00:00.000Z', due, '2026-11-11'),
    markOf(null, due, due),
    markOf(null, due, '2026-11-11'),
  ]).toEqual(['on-time', 'late', 'waiting', 'missing'])
})
