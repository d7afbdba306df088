import { expect, test } from 'vitest'
import { mergeIndex } from './merged-index.ts'
import { readMergedIndex } from './store-merged.ts'

test('the mean of main indices is the ministry’s number; from parts the larger province weighs more', () => {
  const merged = mergeIndex([
    {
      code: '1',
      most: 100,
      before: [
        { numerator: 10, denominator: 10 },
        { numerator: 0, denominator: 30 },
      ],
    },
    {
      code: '2',
      most: 300,
      before: [
        { numerator: 5, denominator: 10 },
        { numerator: 15, denominator: 30 },
      ],
    },
  ])
  expect(merged.mains[0]).toMatchObject({ mean: 0.5, again: 0.25 })
  expect(merged.mean).toBeCloseTo((0.5 * 100 + 0.5 * 300) / 400, 12)
  expect(merged.again).toBeCloseTo((0.25 * 100 + 0.5 * 300) / 400, 12)
})

test('nothing known of a main index is no points, and no index is no value to divide by', () => {
  expect(mergeIndex([{ code: '1', most: 100, before: [] }])).toMatchObject({ mean: 0, again: 0 })
  expect(mergeIndex([])).toMatchObject({ mean: 0, again: 0 })
})

test('what ships agrees with the value the ministry published for 2024', async () => {
  const found = await readMergedIndex()
  expect(found.mean).toBeCloseTo(found.published.value, 4)
  expect(found.again).not.toBeCloseTo(found.mean, 3)
  expect(found.simulated).toBe(true)
})
