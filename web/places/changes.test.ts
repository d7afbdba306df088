import { expect, test } from 'vitest'
import { likelyPair, pairsOf } from './changes.ts'

const turning = ['2019-12-01', '2024-12-01', '2025-07-01'] as const

test('each change is compared with its eve', () => {
  expect(pairsOf(turning)).toEqual([
    { from: '2024-11-30', to: '2024-12-01' },
    { from: '2025-06-30', to: '2025-07-01' },
  ])
})

test('a past day is compared with today, today with the eve of the last change', () => {
  expect(likelyPair(turning, '2021-01-27', '2026-11-23')).toEqual({ from: '2021-01-27', to: '2026-11-23' })
  expect(likelyPair(turning, '2025-07-01', '2026-11-23')).toEqual({ from: '2025-06-30', to: '2025-07-01' })
  expect(likelyPair(turning, '2026-11-23', '2026-11-23')).toEqual({ from: '2025-06-30', to: '2025-07-01' })
  // A future change, already decided, is not yet compared with today.
  expect(likelyPair(turning, '2025-01-01', '2025-03-01')).toEqual({ from: '2024-11-30', to: '2024-12-01' })
  expect(likelyPair([], '2026-11-23', '2026-11-23')).toBeNull()
})
