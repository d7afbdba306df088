import { readFileSync } from 'node:fs'
import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { discretised } from '../rt/serial-interval.ts'
import { createChance } from '../simulate/chance.ts'
import { caseReproduction } from './wallinga-teunis.ts'

const asked = (window: number) => ({ window, draws: 200, next: createChance(7).next })
const none = (counts: readonly number[]) => ({ local: counts, imported: [] })

test('by hand: everybody infects the day after', () => {
  const told = caseReproduction(none([1, 2, 6, 3]), [0, 1], asked(1))
  expect(told.map(({ mean }) => mean)).toEqual([2, 3, 0.5, 0])
  expect(told.map(({ complete }) => complete)).toEqual([1, 1, 1, 0])
  expect(told[1]).toMatchObject({ low: 3, high: 3 })
})

test('two possible days share an infectee by interval and numbers', () => {
  // The 3 cases of day 2: day 1 has 2 cases of weight 0.25, day 0 one of weight 0.75.
  const [first, second] = caseReproduction(none([1, 2, 3]), [0, 0.25, 0.75], asked(1))
  expect(first?.mean).toBeCloseTo(2 + 3 * (0.75 / 1.25), 12)
  expect(second?.mean).toBeCloseTo((3 * (0.5 / 1.25)) / 2, 12)
})

test('nobody is lost: those with a possible infector are shared out once', () => {
  assert(
    property(array(integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 25 }), (rest) => {
      const counts = [3, ...rest]
      const days = caseReproduction(none(counts), [0, 0.2, 0.3, 0.5], asked(1))
      const infected = days.reduce((sum, { mean, start }) => sum + (mean ?? 0) * counts[start]!, 0)
      const placed = counts.reduce((sum, count, day) => {
        const possible = [1, 2, 3].some((s) => (counts[day - s] ?? 0) > 0)
        return sum + (possible ? count : 0)
      }, 0)
      expect(infected).toBeCloseTo(placed, 8)
      for (const { low, high } of days) expect(high ?? 0).toBeGreaterThanOrEqual(low ?? 0)
    }),
    { numRuns: 30 },
  )
})

test('imported cases infect and are infected by nobody here', () => {
  const told = caseReproduction({ local: [0, 2], imported: [1, 5] }, [0, 1], asked(1))
  expect(told[0]?.mean).toBe(2)
})

const HAGELLOCH = '../shared/data/linelists/measles_hagelloch_1861.csv'

test('measles in Hagelloch, 1861: near what was seen of who infected whom', (context) => {
  let text: string
  try {
    text = readFileSync(HAGELLOCH, 'utf8')
  } catch {
    return context.skip('../shared/data is not here')
  }
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const first = Math.min(...rows.map(([, , prodrome]) => Date.parse(prodrome!)))
  const dayOf = new Map(rows.map(([id, , prodrome]) => [id!, (Date.parse(prodrome!) - first) / 86_400_000]))
  const counts = Array.from({ length: Math.max(...dayOf.values()) + 1 }, () => 0)
  for (const day of dayOf.values()) counts[day]! += 1
  const seen = counts.map(() => 0)
  for (const [, infector] of rows) if (infector && dayOf.has(infector)) seen[dayOf.get(infector)!]! += 1
  // Mean serial interval of measles 11.7 days (Vink, Bootsma, Wallinga 2014); two days of spread are taken.
  const told = caseReproduction(none(counts), discretised(11.7, 2, counts.length), asked(1))
  const estimated = counts.map((count, day) => (told[day]?.mean ?? 0) * count)
  // Those who fell ill in the first three weeks infected nearly everybody else.
  const early = (values: readonly number[]) => values.slice(0, 21).reduce((sum, one) => sum + one, 0)
  const all = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0)
  expect(Math.abs(early(estimated) / all(estimated) - early(seen) / all(seen))).toBeLessThan(0.15)
})
