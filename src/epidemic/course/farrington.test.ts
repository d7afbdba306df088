import { expect, test } from 'vitest'
import { createChance } from '../simulate/chance.ts'
import { farrington } from './farrington.ts'

/** Six years and a third of weeks: seasons, now and then a bad week, and a rise at the end. */
function weeks(): number[] {
  const chance = createChance(42)
  return Array.from({ length: 330 }, (_, week) => {
    const mean = 14 + 8 * Math.sin((2 * Math.PI * week) / 52)
    const swing = chance.next() < 0.12 ? 2.4 : 1
    return Math.max(0, Math.round(mean * swing * (0.5 + chance.next()) + (week >= 326 ? 30 : 0)))
  })
}

/**
 * What R's surveillance 1.20.3 says of the same weeks: `farringtonFlexible` with b = 5, w = 3, noPeriods = 10,
 * weightsThreshold = 2.58, pastWeeksNotIncluded = 26, pThresholdTrend = 1, thresholdMethod = "nbPlugin", alpha = 0.01,
 * limit54 = c(5, 4). Week, expected, threshold, p-value, alarm; weeks count from 0 here.
 */
const published = [
  [299, 8.12972296, 19, 0.818636144, false],
  [309, 12.936093083, 27, 0.653962033, false],
  [313, 16.744745211, 34, 0.955069998, false],
  [322, 22.948407278, 43, 0.657841586, false],
  [325, 23.859996311, 42, 0.165250854, false],
  [326, 23.395705103, 41, 1.52873111e-5, true],
  [329, 21.149664713, 39, 7.53202494e-5, true],
] as const

test.each(published)('week %i is judged as by R', (week, expected, threshold, probability, alarm) => {
  const told = farrington({ counts: weeks(), week, years: 5 })
  expect(told?.expected).toBeCloseTo(expected, 5)
  expect(told?.threshold).toBe(threshold)
  expect((told?.probability ?? 0) / probability).toBeCloseTo(1, 3)
  expect(told?.alarm).toBe(alarm)
})

test('a record too short for the years asked is no answer', () => {
  expect(farrington({ counts: weeks().slice(0, 200), week: 199, years: 5 })).toBeNull()
  expect(farrington({ counts: weeks().slice(0, 200), week: 199, years: 3 })).not.toBeNull()
})

test('what happens later, or in the last half year, does not move the expectation', () => {
  const before = farrington({ counts: weeks(), week: 320, years: 5 })
  const changed = weeks().map((count, week) => (week > 320 - 26 && week !== 320 ? count + 50 : count))
  expect(farrington({ counts: changed, week: 320, years: 5 })?.expected).toBe(before?.expected)
})

test('a past outbreak hardly raises the line, and a few cases in a month are no alarm', () => {
  const calm = weeks().map((count, week) => (week < 326 ? count : count - 30))
  const flooded = calm.map((count, week) => (week >= 215 && week < 220 ? count + 150 : count))
  const line = farrington({ counts: calm, week: 320, years: 5 })?.threshold ?? 0
  expect(farrington({ counts: flooded, week: 320, years: 5 })?.threshold).toBeLessThan(line * 1.35)
  const rare = calm.map((_, week) => (week % 40 === 0 ? 1 : week === 320 ? 3 : 0))
  expect(farrington({ counts: rare, week: 320, years: 5 })?.alarm ?? false).toBe(false)
})
