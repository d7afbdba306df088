import { expect, test } from 'vitest'
import { discretised } from '../rt/serial-interval.ts'
import { createChance } from '../simulate/chance.ts'
import { gamma, normal, poisson, scattered } from './draw.ts'
import { forecast } from './forecast.ts'
import { scoredForecast } from './forecast-score.ts'

const interval = discretised(4.7, 2.9, 30)
const asked = (counts: readonly number[]) => ({ counts, interval, ahead: 7, paths: 300, next: createChance(11).next })
const flat = (count: number, days: number) => Array.from({ length: days }, () => count)

test('as many as ever stay as many', () => {
  const told = forecast(asked(flat(40, 40)))
  expect(told?.days).toHaveLength(7)
  expect(told?.total.mid).toBeGreaterThan(230)
  expect(told?.total.mid).toBeLessThan(330)
})

test('growth goes on, and bands stand in order and widen', () => {
  const told = forecast(asked(Array.from({ length: 40 }, (_, day) => Math.round(5 * 1.08 ** day))))
  expect(told?.days.at(-1)?.mid).toBeGreaterThan(told?.days[0]?.mid ?? 0)
  const [half, most, all] = told?.days.at(-1)?.bands ?? []
  const values = [all?.low, most?.low, half?.low, half?.high, most?.high, all?.high].map(Number)
  expect(values).toEqual([...values].sort((a, b) => a - b))
  const width = (at: number) => (told?.days[at]?.bands[1]?.high ?? 0) - (told?.days[at]?.bands[1]?.low ?? 0)
  expect(width(6)).toBeGreaterThan(width(0))
})

test('no Rt, no forecast; the same chance, the same forecast', () => {
  expect(forecast(asked(flat(1, 5)))).toBeNull()
  const counts = flat(30, 40)
  expect(forecast(asked(counts))).toEqual(forecast(asked(counts)))
})

test('bands that missed are widened until they hold their share', () => {
  const chance = createChance(5)
  // Clusters found at once: far more scatter than the model has learned when it begins.
  const wild = Array.from({ length: 70 }, () => (chance.next() < 0.15 ? 60 : 4))
  const scored = scoredForecast(asked(wild))
  const { made = 0, held = [], widened = [] } = scored?.score ?? {}
  expect(made).toBeGreaterThan(30)
  expect(Math.max(...widened)).toBeGreaterThanOrEqual(1)
  expect((held[2] ?? 0) / made).toBeGreaterThan(0.7)
  expect(held).toEqual([...held].sort((a, b) => a - b))
})

test('drawn numbers have the mean and the scatter that were asked for', () => {
  const { next } = createChance(3)
  const moments = (draw: () => number) => {
    const values = Array.from({ length: 20_000 }, draw)
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    return { mean, variance: values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length }
  }
  expect(moments(() => normal(next)).variance).toBeCloseTo(1, 1)
  expect(moments(() => gamma(0.5, next)).mean).toBeCloseTo(0.5, 1)
  expect(moments(() => poisson(3, next)).variance / 3).toBeCloseTo(1, 1)
  expect(moments(() => poisson(90, next)).mean / 90).toBeCloseTo(1, 2)
  const { mean, variance } = moments(() => scattered(12, 3, next))
  expect(mean / 12).toBeCloseTo(1, 1)
  expect(Math.abs(variance / mean - 3)).toBeLessThan(0.2)
})
