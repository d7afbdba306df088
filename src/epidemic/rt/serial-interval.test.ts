import { existsSync, readFileSync } from 'node:fs'
import { assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { createChance } from '../simulate/chance.ts'
import { around, discretised, drawn, meanOf } from './serial-interval.ts'

test('the days add up to one and keep the mean', () => {
  assert(
    property(
      double({ min: 1.5, max: 20, noNaN: true }),
      double({ min: 0.3, max: 0.9, noNaN: true }),
      (mean, variation) => {
        const interval = discretised(mean, mean * variation, 400)
        expect(interval[0]).toBe(0)
        expect(Math.min(...interval)).toBeGreaterThanOrEqual(0)
        expect(interval.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(meanOf(interval)).toBeCloseTo(mean, 6)
      },
    ),
  )
})

const FILE = new URL('../../../../shared/data/rt/flu2009-si.csv', import.meta.url)
const present = existsSync(FILE)

test.skipIf(!present)(
  `influenza of 2009, mean 2.6 and deviation 1.5, as published to three places${present ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const published = readFileSync(FILE, 'utf8').trim().split('\n').slice(1)
    const ours = discretised(2.6, 1.5, published.length)
    expect(ours.map((share) => Number(share.toFixed(3)))).toEqual(published.map((row) => Number(row.split(',')[1])))
  },
)

test('drawn intervals repeat with the same chance, stay in their bounds and spread', () => {
  const of = (seed: number) => drawn(around(4.7, 0.6, 1), around(2.9, 0.7, 0), 200, 60, createChance(seed).next)
  expect(of(7)).toEqual(of(7))
  expect(of(7)).not.toEqual(of(8))
  const means = of(7).map(meanOf)
  expect(Math.min(...means)).toBeGreaterThan(4.7 - 1.96 * 0.6 - 0.01)
  expect(Math.max(...means)).toBeLessThan(4.7 + 1.96 * 0.6 + 0.01)
  expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(1)
  const mean = means.reduce((sum, one) => sum + one, 0) / means.length
  expect(Math.abs(mean - 4.7)).toBeLessThan(0.2)
})

test('a mean without a deviation of its own is taken as it is', () => {
  expect(drawn(around(2.6, 0, 1), around(1.5, 0, 0), 2, 12, () => 0.5)).toEqual([
    discretised(2.6, 1.5, 12),
    discretised(2.6, 1.5, 12),
  ])
})
