import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAPACITIES, type EpidemicLevel, epidemicLevelRuleOf } from '../rules/epidemic-level.ts'
import { assess, infectionLevel, type LevelInputs } from './assess.ts'

const first = epidemicLevelRuleOf('COVID-19', '2021-11-01')!
const second = epidemicLevelRuleOf('COVID-19', '2022-03-01')!
const inputs = (more: Partial<LevelInputs> = {}): LevelInputs => ({
  cases: 0,
  casesBefore: 0,
  people: 100_000,
  adultsOneDose: 95,
  adultsFull: 90,
  riskFull: 95,
  deaths: 0,
  capacity: 'high',
  ...more,
})
const level = (more: Partial<LevelInputs>, rule = first) => assess(inputs(more), rule, null).level

test('no rule before 12 October 2021, for no other disease; the later decision replaces the earlier on its day', () => {
  expect(epidemicLevelRuleOf('COVID-19', '2021-10-11')).toBeNull()
  expect(epidemicLevelRuleOf('Sởi', '2021-11-01')).toBeNull()
  expect(epidemicLevelRuleOf('COVID-19', '2022-01-26')?.act).toContain('4800')
  expect(epidemicLevelRuleOf('COVID-19', '2022-01-27')?.act).toContain('218')
})

test('150 community cases per 100,000 a week are very high without coverage, 149 are not', () => {
  expect(level({ cases: 150, adultsOneDose: 60 })).toBe(4)
  expect(level({ cases: 149, adultsOneDose: 60 })).toBe(3)
  expect(infectionLevel(600, second)).toBe(4)
})

test('as Ho Chi Minh City judged in February 2022: infection 2 with medium, 3 with high capacity is level 2; deaths raise', () => {
  expect(level({ cases: 100, capacity: 'medium' }, second)).toBe(2)
  expect(level({ cases: 500, capacity: 'high' }, second)).toBe(2)
  expect(level({ cases: 10, deaths: 7 }, second)).toBe(2)
  expect(level({ cases: 10, deaths: 6 }, second)).toBe(1)
})

test('too few of the elderly vaccinated raises the level by one, not without cases, not above four', () => {
  expect(level({ cases: 30, riskFull: 79 })).toBe(2)
  expect(level({ cases: 0, riskFull: 79 })).toBe(1)
  expect(level({ cases: 200, adultsOneDose: 10, riskFull: 10 })).toBe(4)
})

test('a missing input is never a zero: the level is open between two, and the population must be known', () => {
  const open = assess(inputs({ cases: 160, adultsOneDose: null }), first, null)
  expect(open).toMatchObject({ level: null, atLeast: 3, atMost: 4 })
  expect(open.criteria.find(({ id }) => id === 'adultsOneDose')).toMatchObject({ missing: true, met: null })
  expect(assess(inputs({ people: null }), first, null)).toMatchObject({ level: null, atLeast: null })
})

test('a level falls only with capacity and after a week before that was no higher', () => {
  const before = { level: 3 as EpidemicLevel, day: '2021-11-01' as const }
  const fall = (more: Partial<LevelInputs>) => assess(inputs(more), first, before)
  expect(fall({ cases: 5, casesBefore: 5 })).toMatchObject({ level: 1, heldFrom: null })
  expect(fall({ cases: 5, casesBefore: 60 })).toMatchObject({ level: 3, heldFrom: 1 })
  expect(fall({ cases: 5, casesBefore: 5, capacity: 'low' })).toMatchObject({ level: 3, heldFrom: 1 })
  expect(fall({ cases: 5, casesBefore: 5, capacity: null })).toMatchObject({ level: 3 })
})

test('what is unknown leaves open exactly the levels its possible values give', () => {
  const known = fc.record({
    cases: fc.nat(700),
    adultsOneDose: fc.constantFrom(10, 69.9, 70, 95),
    adultsFull: fc.constantFrom(10, 74, 75, 95),
    riskFull: fc.constantFrom(10, 79, 80, 90, 95),
    deaths: fc.constantFrom(0, 6, 7, 50),
    capacity: fc.constantFrom(...CAPACITIES),
  })
  const holes = fc.subarray(['adultsOneDose', 'adultsFull', 'riskFull', 'deaths', 'capacity'] as const)
  fc.assert(
    fc.property(known, holes, fc.constantFrom(first, second), (values, unknown, rule) => {
      const whole = assess(inputs(values), rule, null)
      expect(whole.level).not.toBeNull()
      const open = assess(inputs({ ...values, ...Object.fromEntries(unknown.map((one) => [one, null])) }), rule, null)
      expect(open.atLeast!).toBeLessThanOrEqual(whole.level!)
      expect(open.atMost!).toBeGreaterThanOrEqual(whole.level!)
    }),
  )
})

test('more cases never give a lower level', () => {
  fc.assert(
    fc.property(fc.nat(900), fc.nat(900), fc.constantFrom(...CAPACITIES), (a, b, capacity) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      for (const rule of [first, second])
        expect(level({ cases: low, capacity }, rule)!).toBeLessThanOrEqual(level({ cases: high, capacity }, rule)!)
    }),
  )
})
