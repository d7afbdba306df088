import { expect, test } from 'vitest'
import type { Ring } from './area.ts'
import { thinned } from './thin.ts'

const circle = (corners: number): Ring => {
  const ring = Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners
    return [106 + 0.01 * Math.cos(angle), 21 + 0.01 * Math.sin(angle)] as const
  })
  return [...ring, ring[0]!]
}

test('a ring of many corners is closed, has few, and keeps its extent', () => {
  const thin = thinned(circle(200), 24)
  expect(thin.length - 1).toBeLessThanOrEqual(24)
  expect(thin.length - 1).toBeGreaterThan(8)
  expect(thin[0]).toEqual(thin.at(-1))
  expect(Math.max(...thin.map(([, y]) => y!))).toBeCloseTo(21.01, 3)
})

test('few corners stay as they are', () => {
  const square: Ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ]
  expect(thinned(square, 24)).toEqual(square)
})
