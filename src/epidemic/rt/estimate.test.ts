import { existsSync, readFileSync } from 'node:fs'
import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { createChance } from '../simulate/chance.ts'
import { type Incidence, infectiousness, reproductionNumbers } from './estimate.ts'
import { around, discretised, drawn } from './serial-interval.ts'

const FOLDER = new URL('../../../../shared/data/rt/', import.meta.url).pathname
const present = existsSync(FOLDER)
const cells = (name: string): string[][] =>
  readFileSync(`${FOLDER}${name}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))

const local = (counts: readonly number[]): Incidence => ({ local: counts, imported: counts.map(() => 0) })
const covid = discretised(4.7, 2.9, 60)
const flat = (count: number, days: number): Incidence => local(Array.from({ length: days }, () => count))

test.skipIf(!present)(
  `equals EpiEstim to 1e-9 on the school outbreak of 2009${present ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const counts = cells('flu2009-incidence.csv').map((row) => Number(row[1]))
    const interval = cells('flu2009-si.csv').map((row) => Number(row[1]))
    const published = cells('epiestim-example1.csv').map((row) => row.slice(0, 11).map(Number))
    const ours = reproductionNumbers(local(counts), [interval], { window: 7 })
    expect(ours).toHaveLength(published.length)
    for (const [at, { start, end, estimate }] of ours.entries()) {
      const [from, to, mean, sd, low, , , median, , , high] = published[at] as number[]
      expect([start + 1, end + 1]).toEqual([from, to])
      const known = [estimate?.mean, estimate?.sd, estimate?.q025, estimate?.median, estimate?.q975]
      for (const [i, value] of [mean, sd, low, median, high].entries())
        expect(Math.abs((known[i] ?? Number.NaN) - (value ?? 0))).toBeLessThan(1e-9)
    }
  },
)

test('by hand: with a serial interval of one day, infectors are the cases of the day before', () => {
  expect(infectiousness([2, 3, 4, 5], [0, 1])).toEqual([0, 2, 3, 4])
  const [window] = reproductionNumbers(local([2, 3, 4, 5]), [[0, 1]], { window: 3 })
  // Prior of mean 5 and sd 5: shape 1, rate 0.2. Cases 3 + 4 + 5 over infectors 2 + 3 + 4.
  expect(window?.estimate?.mean).toBeCloseTo((1 + 12) / (0.2 + 9), 14)
  expect(window?.estimate?.sd).toBeCloseTo(Math.sqrt(13) / 9.2, 14)
})

test('imported cases infect, but were infected elsewhere', () => {
  const [window] = reproductionNumbers({ local: [0, 3, 4, 5], imported: [2, 0, 6, 0] }, [[0, 1]], { window: 3 })
  expect(window?.estimate?.mean).toBeCloseTo((1 + 12) / (0.2 + 2 + 3 + 10), 14)
})

test('as many new cases every day tend to 1', () => {
  const last = reproductionNumbers(flat(400, 90), [covid], { window: 7 }).at(-1)?.estimate
  expect(last?.mean).toBeCloseTo(1, 2)
  expect(last?.q025).toBeLessThan(1)
  expect(last?.q975).toBeGreaterThan(1)
})

test('a hundred times as many cases say the same, more surely', () => {
  const counts = array(integer({ min: 20, max: 200 }), { minLength: 20, maxLength: 50 })
  assert(
    property(counts, (days) => {
      const few = reproductionNumbers(local(days), [covid], { window: 7 })
      const many = reproductionNumbers(local(days.map((count) => 100 * count)), [covid], { window: 7 })
      for (const [at, { estimate }] of few.entries()) {
        const other = many[at]?.estimate
        if (!estimate || !other) continue
        expect(Math.abs(other.mean / estimate.mean - 1)).toBeLessThan(0.05)
        expect(other.sd).toBeLessThan(estimate.sd)
      }
    }),
    { numRuns: 25 },
  )
})

test('figures stand in order', () => {
  assert(
    property(array(integer({ min: 0, max: 40 }), { minLength: 10, maxLength: 40 }), (days) => {
      for (const { estimate, why, start, end } of reproductionNumbers(local(days), [covid], { window: 7 })) {
        expect(end - start).toBe(6)
        expect(estimate === null).toBe(why !== null)
        if (!estimate) continue
        const { q025, median, mean, q975 } = estimate
        expect([q025, median, mean, q975]).toEqual([q025, median, mean, q975].toSorted((a, b) => a - b))
      }
    }),
    { numRuns: 50 },
  )
})

test('no number within one mean serial interval of the first day', () => {
  const windows = reproductionNumbers(flat(50, 12), [covid], { window: 2 })
  expect(windows.map(({ end, why }) => [end + 1, why]).slice(0, 4)).toEqual([
    [3, 'early'],
    [4, 'early'],
    [5, null],
    [6, null],
  ])
})

test('no number where nobody was left to infect', () => {
  const counts = [5, 5, 5, 5, ...Array.from({ length: 40 }, () => 0), 1, 0]
  const windows = reproductionNumbers(local(counts), [covid], { window: 7 })
  expect(windows.at(-1)).toMatchObject({ estimate: null, why: 'faint' })
  expect(windows.find(({ why }) => why === null)).toBeDefined()
})

test('too few days make no window at all', () => {
  expect(reproductionNumbers(flat(50, 7), [covid], { window: 7 })).toEqual([])
  expect(reproductionNumbers(flat(50, 8), [covid], { window: 7 })).toHaveLength(1)
})

test('an uncertain serial interval widens the band and hardly moves the middle', () => {
  const days = local(Array.from({ length: 40 }, (_, day) => Math.round(100 * 1.08 ** day)))
  const uncertain = drawn(around(4.7, 0.6, 1), around(2.9, 0.7, 0), 100, 40, createChance(1).next)
  const sure = reproductionNumbers(days, [discretised(4.7, 2.9, 40)], { window: 7 }).at(-1)?.estimate
  const unsure = reproductionNumbers(days, uncertain, { window: 7 }).at(-1)?.estimate
  expect(unsure?.sd).toBeGreaterThan(2 * (sure?.sd ?? 1))
  expect(Math.abs((unsure?.mean ?? 0) / (sure?.mean ?? 1) - 1)).toBeLessThan(0.05)
  expect(unsure?.q025).toBeLessThan(sure?.q025 ?? 0)
  expect(unsure?.q975).toBeGreaterThan(sure?.q975 ?? 9)
})
