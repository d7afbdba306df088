import { expect, test } from 'vitest'
import { backlogByWeek, backlogOf, type CaseCourse } from './backlog.ts'

const one = (given: Partial<CaseCourse>): CaseCourse => ({
  onsetOn: '2026-11-10',
  confirmedAt: '2026-11-12T03:00:00.000Z',
  isolatedAt: '2026-11-12T05:00:00.000Z',
  quarantinedAt: null,
  ...given,
})

test('who was quarantined before being confirmed was found in time; the same moment is too late', () => {
  const cases = [
    one({ quarantinedAt: '2026-11-11T03:00:00.000Z' }),
    one({ quarantinedAt: '2026-11-12T03:00:00.000Z' }),
    one({}),
  ]
  expect(backlogOf(cases, []).inQuarantine).toEqual({ numerator: 1, denominator: 3 })
})

test('days to isolation are those of Viet Nam, and only of those known', () => {
  const cases = [
    one({}),
    // 18:00 in London is the next day here.
    one({ isolatedAt: '2026-11-12T18:00:00.000Z' }),
    one({ onsetOn: null }),
    one({ isolatedAt: null }),
    one({ isolatedAt: '2026-11-09T05:00:00.000Z' }),
  ]
  expect(backlogOf(cases, []).toIsolation).toEqual({ known: 3, median: 2, p90: 3 })
  expect(backlogOf([], []).toIsolation).toEqual({ known: 0, median: null, p90: null })
})

test('weeks begin on Monday and hold what is of them', () => {
  const weeks = backlogByWeek(
    [one({}), one({ confirmedAt: '2026-11-15T17:30:00.000Z' })],
    [{ week: '2026-11-16', all: 4, within24h: 3, within48h: 4 }],
  )
  expect(weeks.map(({ week, inQuarantine }) => [week, inQuarantine.denominator])).toEqual([
    ['2026-11-09', 1],
    ['2026-11-16', 1],
  ])
  expect(weeks[1]?.tracedWithin24h).toEqual({ numerator: 3, denominator: 4 })
})
