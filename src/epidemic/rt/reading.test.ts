import { expect, test } from 'vitest'
import { RT_UNKNOWN } from '../contract/rt.ts'
import { rtReading } from './reading.ts'

test('it speaks of a direction only where the whole band has one', () => {
  expect(rtReading({ low: 1.1, high: 1.6, why: null }).vi).toContain('lan ra')
  expect(rtReading({ low: 0.4, high: 0.9, why: null }).vi).toBe('dưới 1: dịch đang lui')
  expect(rtReading({ low: 0.6, high: 1.1, why: null }).vi).toContain('chưa rõ')
  expect(rtReading({ low: 1, high: 1.4, why: null }).vi).toContain('chưa rõ')
})

test('every reason has words of its own', () => {
  const words = RT_UNKNOWN.map((why) => rtReading({ low: null, high: null, why }).vi)
  expect(new Set(words).size).toBe(RT_UNKNOWN.length)
})
